package dev.cordon.policy;

import dev.cordon.internal.pattern.TermSyntax;
import dev.cordon.policy.Threshold.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Resolves what one content rule refers to, and finds what can never have an effect. */
final class ContentChecks {

    private final Rule rule;
    private final String item;
    private final BundleIndex index;
    private final Problems problems;
    private final References references;

    ContentChecks(Rule rule, String item, BundleIndex index, Problems problems) {
        this.rule = rule;
        this.item = item;
        this.index = index;
        this.problems = problems;
        this.references = new References(index, problems);
    }

    Condition.Content resolve(Condition.Content content) {
        int before = problems.errors();
        List<String> detectors = references.ids(content.detectors(), Places.under(rule.place(), "detectors"), item);
        List<DictionaryRef> dictionaries = references.dictionaries(content.dictionaries(), item);
        Exemption exempt = new Exemption(
                content.exempt().terms(),
                references.ids(content.exempt().detectors(), Places.under(rule.place(), "exempt"), item),
                references.dictionaries(content.exempt().dictionaries(), item));
        Condition.Content resolved =
                new Condition.Content(detectors, dictionaries, content.threshold(), exempt, content.fileTypes());
        if (problems.errors() == before) {
            checkEffect(resolved);
        }
        return resolved;
    }

    private void checkEffect(Condition.Content content) {
        if (content.detectors().isEmpty() && content.dictionaries().isEmpty()) {
            noEffect("the rule has no dictionary, so it never fires", "add a dictionary, or remove the rule");
            return;
        }
        if (onlySignals(content)) {
            noEffect("all detectors of the rule are signals, which are no findings", "use a `score` threshold");
        }
        if (tooFewTerms(content)) {
            noEffect(
                    "the dictionaries hold fewer different terms than the threshold asks for",
                    "lower the threshold, or add terms");
        }
        for (String exempt : content.exempt().detectors()) {
            if (content.detectors().contains(exempt)) {
                noEffect("the rule looks for " + Quote.of(exempt) + " and exempts it", "remove one of the two");
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
        if (content.threshold().measure() != Measure.UNIQUE
                || wanted == 1
                || !content.detectors().isEmpty()) {
            return false;
        }
        Set<String> keys = new HashSet<>();
        for (DictionaryRef reference : content.dictionaries()) {
            Dictionary dictionary = index.dictionary(reference.id(), reference.version());
            if (dictionary == null || dictionary.type() == Dictionary.Type.REGEX) {
                return false;
            }
            for (Dictionary.Term term : dictionary.terms()) {
                keys.add(TermSyntax.key(term.text()));
                if (keys.size() >= wanted) {
                    return false;
                }
            }
        }
        return true;
    }

    private void noEffect(String message, String help) {
        problems.add(ProblemCode.NO_EFFECT, rule.place(), item, message, help);
    }
}
