package dev.cordon.policy;

import dev.cordon.policy.Threshold.CountOver;
import dev.cordon.policy.Threshold.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a Cordon rule looks for in text: detectors, dictionaries, threshold, exemptions. */
record CordonContent(
        List<String> detectors,
        List<DictionaryRef> dictionaries,
        @Nullable Threshold threshold,
        Exemption exempt) {

    private static final Choices<CountOver> PER = Choices.namesOf(List.of(CountOver.values()));

    static CordonContent read(Fields rule) {
        Set<String> detectors = new LinkedHashSet<>(rule.texts("detectors"));
        return new CordonContent(
                List.copyOf(detectors), CordonRules.dictionaries(rule), threshold(rule), exemption(rule));
    }

    boolean isNamed() {
        return !detectors.isEmpty() || !dictionaries.isEmpty();
    }

    Condition.Content toCondition(Set<String> fileTypes) {
        Threshold known = threshold == null ? Threshold.ONE : threshold;
        return new Condition.Content(detectors, dictionaries, known, exempt, fileTypes);
    }

    /** Reports what makes sense beside content only. */
    void rejectLeftovers(Fields rule) {
        for (String field : List.of("threshold", "exempt")) {
            if (rule.has(field)
                    && !(rule.get(field) instanceof LocatedArray array
                            && array.items().isEmpty())) {
                rule.report(
                        ProblemCode.CONTRADICTION,
                        rule.placeOf(field),
                        "`" + field + "` goes with `detectors` and `dictionaries` only",
                        "remove it");
            }
        }
    }

    private static @Nullable Threshold threshold(Fields rule) {
        Fields threshold = rule.object("threshold");
        if (threshold == null) {
            return null;
        }
        Threshold read = null;
        for (Measure measure : Measure.values()) {
            String field = measure.name().toLowerCase(Locale.ROOT);
            if (!threshold.has(field)) {
                continue;
            }
            if (read != null) {
                threshold.report(
                        ProblemCode.CONTRADICTION,
                        threshold.placeOf(field),
                        "a threshold is one of `count`, `unique` and `score`",
                        "remove `" + field + "`, or make two rules");
            }
            int atLeast = threshold.whole(field, 1, 1, Integer.MAX_VALUE);
            read = new Threshold(measure, atLeast, CountOver.INTERACTION);
        }
        CountOver per = threshold.choice("per", PER);
        threshold.rejectUnknown(UnknownFields.ERROR);
        if (read == null) {
            threshold.report(
                    ProblemCode.MISSING_FIELD,
                    threshold.place(),
                    "the threshold has no amount",
                    "add `count`, `unique` or `score`");
            return null;
        }
        return per == null ? read : new Threshold(read.measure(), read.atLeast(), per);
    }

    private static Exemption exemption(Fields rule) {
        List<String> terms = new ArrayList<>();
        List<String> detectors = new ArrayList<>();
        List<DictionaryRef> dictionaries = new ArrayList<>();
        for (Fields entry : rule.objects("exempt")) {
            int kinds =
                    (entry.has("terms") ? 1 : 0) + (entry.has("detector") ? 1 : 0) + (entry.has("dictionary") ? 1 : 0);
            terms(entry, terms);
            String detector = entry.text("detector");
            String dictionary = entry.text("dictionary");
            if (detector != null) {
                detectors.add(detector);
            }
            if (dictionary != null) {
                dictionaries.add(new DictionaryRef(dictionary, null, entry.place()));
            }
            entry.rejectUnknown(UnknownFields.ERROR);
            if (kinds != 1) {
                entry.report(
                        kinds == 0 ? ProblemCode.MISSING_FIELD : ProblemCode.CONTRADICTION,
                        entry.place(),
                        "an exemption is one of `terms`, `detector` and `dictionary`",
                        "write one of them; several exemptions are several entries");
            }
        }
        return new Exemption(terms, detectors, dictionaries);
    }

    /** The detector references in the exemptions of a rule. */
    static List<Located> exemptDetectors(Fields rule) {
        List<Located> detectors = new ArrayList<>();
        for (Located item : rule.list("exempt")) {
            if (item instanceof LocatedObject entry && entry.get("detector") instanceof LocatedScalar detector) {
                detectors.add(detector);
            }
        }
        return detectors;
    }

    private static void terms(Fields entry, List<String> into) {
        for (Located item : entry.list("terms")) {
            String term = entry.textOf(item);
            if (term != null && Blank.trim(term).isEmpty()) {
                entry.report(ProblemCode.OUT_OF_RANGE, item.place(), "the term is empty", "remove it");
            } else if (term != null) {
                into.add(Blank.trim(term));
            }
        }
    }
}
