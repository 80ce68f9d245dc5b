package dev.cordon.policy;

import dev.cordon.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a detector: a document of its own ({@code detector: 1}), or an item of a Cordon document. */
final class DetectorReader {

    private static final int FORMAT = 1;
    private static final int MOST_WEIGHT = 1_000_000;
    private static final int MOST_DISTANCE = 10_000;
    private static final Choices<Severity> SEVERITIES = Choices.namesOf(List.of(Severity.values()));

    private final BundleParts parts;

    DetectorReader(BundleParts parts) {
        this.parts = parts;
    }

    void read(LocatedObject object) {
        Fields fields = new Fields(object, "detector", parts.problems);
        fields.whole("detector", FORMAT, FORMAT, FORMAT);
        read(fields);
    }

    /** Reads an item that needs no format number. */
    void readInline(Fields item) {
        read(item.named("detector"));
    }

    private void read(Fields unnamed) {
        String id = unnamed.requiredText("id");
        Fields detector = unnamed.named("detector " + Quote.of(id == null ? "" : id));
        if (id != null && !DetectorIds.isId(id)) {
            detector.report(
                    ProblemCode.OUT_OF_RANGE,
                    detector.placeOf("id"),
                    Quote.of(id) + " is not a detector id",
                    "write family.name in lower case letters, digits and hyphens");
        }
        String type = detector.requiredText("type");
        Severity severity = detector.choice("severity", SEVERITIES);
        Detector read = new Detector(
                id == null ? "" : id,
                type == null ? "" : type,
                detector.text("title", id == null ? "" : id),
                detector.text("description", ""),
                severity == null ? Severity.MEDIUM : severity,
                detector.whole("weight", 1, 1, MOST_WEIGHT),
                detector.flag("signal", false),
                detector.text("before"),
                patterns(detector),
                detector.texts("terms"),
                detector.flag("wholeWord", true),
                detector.text("after"),
                context(detector, "keywords"),
                context(detector, "exclude"),
                detector.texts("checks"),
                detector.texts("supersedes"),
                score(detector),
                detector.texts("tags"),
                detector.texts("references"),
                detector.texts("examples"),
                detector.texts("counterexamples"),
                detector.texts("renamedFrom"),
                detector.place());
        detector.rejectUnknown(UnknownFields.ERROR);
        keepPlaces(detector);
        if (hasOneMatter(detector) && id != null && type != null) {
            parts.detectors.add(read);
        }
    }

    /** The record keeps one place; validation may find fault with these parts. */
    private void keepPlaces(Fields detector) {
        for (String field : List.of("before", "after")) {
            keep(detector, field, detector.get(field));
        }
        keep(detector, "patterns[0]", detector.get("pattern"));
        for (String field : List.of("patterns", "terms", "checks")) {
            List<Located> items = detector.list(field);
            for (int i = 0; i < items.size(); i++) {
                keep(detector, field + "[" + i + "]", items.get(i));
            }
        }
        parts.places.addReferences(detector.place(), "supersedes", detector.list("supersedes"));
    }

    private void keep(Fields detector, String part, @Nullable Located written) {
        if (written != null) {
            parts.places.add(detector.place(), part, written.place());
        }
    }

    private static List<String> patterns(Fields detector) {
        String one = detector.text("pattern");
        List<String> several = detector.texts("patterns");
        return one == null ? several : List.of(one);
    }

    private static boolean hasOneMatter(Fields detector) {
        String first = null;
        for (String field : List.of("pattern", "patterns", "terms", "score")) {
            if (!detector.has(field)) {
                continue;
            }
            if (first != null) {
                detector.report(
                        ProblemCode.CONTRADICTION,
                        detector.placeOf(field),
                        "a detector has one of `pattern`, `patterns`, `terms` and `score`, and this has `" + first
                                + "` too",
                        "make two detectors of it");
                return false;
            }
            first = field;
        }
        if (first == null) {
            detector.report(
                    ProblemCode.MISSING_FIELD,
                    detector.place(),
                    "the detector says nothing to look for",
                    "add `pattern`, `patterns`, `terms` or `score`");
        }
        return first != null && hasContent(detector, first);
    }

    private static boolean hasContent(Fields detector, String field) {
        boolean empty = detector.get(field) instanceof LocatedArray array
                && array.items().isEmpty();
        if (empty) {
            detector.report(
                    ProblemCode.MISSING_FIELD, detector.placeOf(field), "`" + field + "` is empty", "add an entry");
        }
        boolean plain = field.equals("pattern") || field.equals("patterns");
        for (String around : List.of("before", "after")) {
            if (!plain && detector.has(around)) {
                detector.report(
                        ProblemCode.CONTRADICTION,
                        detector.placeOf(around),
                        "`" + around + "` goes with `pattern` and `patterns` only",
                        "remove it, or write the terms as a pattern");
            }
        }
        return !empty;
    }

    private static Detector.@Nullable Context context(Fields detector, String field) {
        Fields context = detector.object(field);
        if (context == null) {
            return null;
        }
        context.required("terms");
        List<String> terms = context.texts("terms");
        context.required("distance");
        int distance = context.whole("distance", 0, 0, MOST_DISTANCE);
        context.rejectUnknown(UnknownFields.ERROR);
        return new Detector.Context(terms, distance);
    }

    private static Detector.@Nullable Score score(Fields detector) {
        Fields score = detector.object("score");
        if (score == null) {
            return null;
        }
        score.required("of");
        List<String> of = score.texts("of");
        score.required("atLeast");
        int atLeast = score.whole("atLeast", 1, 1, Integer.MAX_VALUE);
        score.rejectUnknown(UnknownFields.ERROR);
        return new Detector.Score(of, atLeast);
    }
}
