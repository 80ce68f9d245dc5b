package dev.cordon.policy;

import dev.cordon.model.EnforcementMode;
import java.util.ArrayList;
import java.util.List;

/** Resolves what the rules of one policy refer to. What a policy that is off lacks is a warning: it has no effect either way. */
final class PolicyReferences {

    private final Policy policy;
    private final BundleIndex index;
    private final ExactPlaces places;
    private final Problems problems;

    PolicyReferences(Policy policy, BundleIndex index, ExactPlaces places, Problems problems) {
        this.policy = policy;
        this.index = index;
        this.places = places;
        this.problems = problems;
    }

    Policy resolve() {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            rules.add(rule.condition() instanceof Condition.Content content ? resolved(rule, content) : rule);
        }
        return policy.withRules(rules);
    }

    private Rule resolved(Rule rule, Condition.Content content) {
        Problems own = new Problems(Integer.MAX_VALUE);
        References references = new References(index, own);
        String item = itemOf(policy, rule);
        Condition.Content resolved = new Condition.Content(
                references.ids(content.detectors(), id -> places.ofReference(rule.place(), "detectors", id), item),
                references.dictionaries(content.dictionaries(), item),
                content.threshold(),
                new Exemption(
                        content.exempt().terms(),
                        references.ids(
                                content.exempt().detectors(),
                                id -> places.ofReference(rule.place(), "exempt", id),
                                item),
                        references.dictionaries(content.exempt().dictionaries(), item)),
                content.fileTypes());
        for (Problem problem : own.toList()) {
            problems.add(policy.mode() == EnforcementMode.OFF && problem.isError() ? harmless(problem) : problem);
        }
        return rule.withCondition(resolved);
    }

    private static Problem harmless(Problem problem) {
        return new Problem(
                ProblemCode.NO_EFFECT,
                problem.place(),
                problem.item(),
                problem.message() + "; the policy is off",
                problem.help());
    }

    /** What a problem of a rule is about, in words. */
    static String itemOf(Policy policy, Rule rule) {
        String name = rule.name().isEmpty() ? rule.id() : rule.name();
        return "policy " + Quote.of(policy.name()) + ", rule " + Quote.of(name);
    }
}
