package dev.cordon.policy;

import dev.cordon.internal.pattern.TermSyntax;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import dev.cordon.policy.Threshold.Measure;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Finds out whether one rule can ever fire. */
final class RuleEffects {

    private static final Set<SegmentPart> FILE_PARTS = EnumSet.of(SegmentPart.FILE_NAME, SegmentPart.FILE_TEXT);

    private final Policy policy;
    private final Rule rule;
    private final BundleIndex index;
    private final Problems problems;

    RuleEffects(Policy policy, Rule rule, BundleIndex index, Problems problems) {
        this.policy = policy;
        this.rule = rule;
        this.index = index;
        this.problems = problems;
    }

    /** @param written the condition before its references were resolved */
    void check(Condition written) {
        checkTarget();
        if (rule.condition() instanceof Condition.Content content && written instanceof Condition.Content original) {
            if (original.detectors().isEmpty() && original.dictionaries().isEmpty()) {
                report("the rule has no dictionary, so it never fires", "add a dictionary, or remove the rule");
            } else {
                checkContent(content);
                checkExempt(original);
            }
        }
    }

    private void checkContent(Condition.Content content) {
        if (onlySignals(content)) {
            report("all detectors of the rule are signals, which are no findings", "use a `score` threshold");
        }
        if (tooFewTerms(content)) {
            report(
                    "the dictionaries hold fewer different terms than the threshold asks for",
                    "lower the threshold, or add terms");
        }
    }

    /** As it was written: a family without one of its members is no mistake. */
    private void checkExempt(Condition.Content written) {
        for (String exempt : written.exempt().detectors()) {
            if (written.detectors().contains(exempt)) {
                report("the rule looks for " + Quote.of(exempt) + " and exempts it", "remove one of the two");
            }
        }
    }

    private boolean onlySignals(Condition.Content content) {
        boolean counts = content.threshold().measure() != Measure.SCORE;
        for (String id : content.detectors()) {
            Detector detector = index.detector(id);
            counts &= detector != null && detector.signal();
        }
        return counts
                && content.dictionaries().isEmpty()
                && !content.detectors().isEmpty();
    }

    private boolean tooFewTerms(Condition.Content content) {
        int wanted = content.threshold().atLeast();
        boolean words = content.threshold().measure() == Measure.UNIQUE
                && content.detectors().isEmpty()
                && !content.dictionaries().isEmpty();
        Set<String> keys = new HashSet<>();
        for (DictionaryRef reference : content.dictionaries()) {
            Dictionary dictionary = index.dictionary(reference.id(), reference.version());
            words &= dictionary != null && dictionary.type() == Dictionary.Type.WORD;
            if (words && wanted > 1 && dictionary != null) {
                addKeys(dictionary, keys, wanted);
            }
        }
        return words && wanted > 1 && keys.size() < wanted;
    }

    private static void addKeys(Dictionary dictionary, Set<String> keys, int wanted) {
        for (Dictionary.Term term : dictionary.terms()) {
            if (keys.size() >= wanted) {
                return;
            }
            keys.add(TermSyntax.key(term.text()));
        }
    }

    private void checkTarget() {
        Set<SegmentKind> kinds = EnumSet.allOf(SegmentKind.class);
        restrict(kinds, policy.scope().kinds());
        restrict(kinds, rule.target().kinds());
        Set<SegmentPart> parts = EnumSet.allOf(SegmentPart.class);
        restrict(parts, rule.target().parts());
        boolean files = kinds.contains(SegmentKind.FILE) && !Collections.disjoint(parts, FILE_PARTS);
        kinds.remove(SegmentKind.FILE);
        boolean texts = !kinds.isEmpty() && parts.contains(SegmentPart.TEXT);
        if (!files && !texts) {
            report(
                    "no segment is of the kinds and parts that scope and rule ask for together",
                    "widen `kinds` or `parts`");
        }
    }

    private static <T> void restrict(Set<T> all, Set<T> wanted) {
        if (!wanted.isEmpty()) {
            all.retainAll(wanted);
        }
    }

    private void report(String message, String help) {
        String item = PolicyReferences.itemOf(policy, rule);
        problems.add(ProblemCode.NO_EFFECT, rule.place(), item, message, help);
    }
}
