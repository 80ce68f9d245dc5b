package dev.cordon.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is legal and can never have an effect. Looks only at bundles that were read without errors: what reading refused is
 * missing from the bundle, and everything that hangs on it would seem to have no effect.
 */
final class Effects {

    private final BundleIndex index;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();

    Effects(BundleIndex index, Problems problems) {
        this.index = index;
        this.problems = problems;
    }

    /** @param resolved the bundle's policies, in the same order, with resolved references */
    static void check(PolicyBundle bundle, List<Policy> resolved, BundleIndex index, Problems problems) {
        Effects effects = new Effects(index, problems);
        for (int i = 0; i < resolved.size(); i++) {
            effects.policy(bundle.policies().get(i), resolved.get(i));
        }
        for (Dictionary dictionary : bundle.dictionaries()) {
            effects.dictionary(dictionary, !resolved.isEmpty());
        }
    }

    /** What one policy lacks to have an effect. */
    void policy(Policy written, Policy policy) {
        if (policy.rules().isEmpty() && policy.content() == null) {
            problems.add(
                    ProblemCode.EMPTY_POLICY,
                    policy.place(),
                    "policy " + Quote.of(policy.name()),
                    "the policy has neither rules nor content",
                    "add a rule, or remove the policy");
        }
        for (int i = 0; i < policy.rules().size(); i++) {
            Rule rule = policy.rules().get(i);
            new RuleEffects(policy, rule, index, problems)
                    .check(written.rules().get(i).condition());
            if (rule.condition() instanceof Condition.Content content) {
                content.dictionaries().forEach(reference -> used.add(key(reference.id(), reference.version())));
                content.exempt()
                        .dictionaries()
                        .forEach(reference -> used.add(key(reference.id(), reference.version())));
            }
        }
    }

    /** Where there are no policies a dictionary is not unused, only not used yet. */
    private void dictionary(Dictionary dictionary, boolean policies) {
        checkUse(dictionary, !policies || used.contains(key(dictionary.id(), dictionary.version())));
    }

    /** Whether a dictionary has an effect, given whether a rule refers to it. */
    void checkUse(Dictionary dictionary, boolean isUsed) {
        if (dictionary.terms().isEmpty()) {
            report(dictionary, "the dictionary has no terms", "add terms, one a line");
        } else if (!isUsed) {
            report(
                    dictionary,
                    "no rule refers to the dictionary " + Quote.of(dictionary.id()),
                    "refer to it, or remove it");
        }
    }

    private void report(Dictionary dictionary, String message, String help) {
        String item = "dictionary " + Quote.of(dictionary.name());
        problems.add(ProblemCode.NO_EFFECT, dictionary.place(), item, message, help);
    }

    private static String key(String id, @Nullable String version) {
        return id + "\u0000" + version;
    }
}
