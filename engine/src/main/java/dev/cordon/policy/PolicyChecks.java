package dev.cordon.policy;

import dev.cordon.model.EnforcementMode;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is wrong with one policy's rules; resolves what they refer to. */
final class PolicyChecks {

    private static final Set<SegmentPart> FILE_PARTS = EnumSet.of(SegmentPart.FILE_NAME, SegmentPart.FILE_TEXT);

    private final Policy policy;
    private final BundleIndex index;
    private final Problems problems;

    PolicyChecks(Policy policy, BundleIndex index, Problems problems) {
        this.policy = policy;
        this.index = index;
        this.problems = problems;
    }

    /** The policy with its references resolved. What a policy that is off lacks is a warning: it has no effect either way. */
    Policy run() {
        if (policy.rules().isEmpty() && policy.content() == null) {
            problems.add(
                    ProblemCode.EMPTY_POLICY,
                    policy.place(),
                    "policy " + Quote.of(policy.name()),
                    "the policy has neither rules nor content",
                    "add a rule, or remove the policy");
        }
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            rules.add(rule.condition() instanceof Condition.Content content ? resolved(rule, content) : rule);
            checkTarget(rule);
        }
        return policy.withRules(rules);
    }

    private Rule resolved(Rule rule, Condition.Content content) {
        Problems own = new Problems(Integer.MAX_VALUE);
        Condition.Content resolved = new ContentChecks(rule, itemOf(rule), index, own).resolve(content);
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

    private void checkTarget(Rule rule) {
        Set<SegmentKind> kinds = EnumSet.allOf(SegmentKind.class);
        restrict(kinds, policy.scope().kinds());
        restrict(kinds, rule.target().kinds());
        Set<SegmentPart> parts = EnumSet.allOf(SegmentPart.class);
        restrict(parts, rule.target().parts());
        boolean files = kinds.contains(SegmentKind.FILE) && !Collections.disjoint(parts, FILE_PARTS);
        kinds.remove(SegmentKind.FILE);
        boolean texts = !kinds.isEmpty() && parts.contains(SegmentPart.TEXT);
        if (!files && !texts) {
            problems.add(
                    ProblemCode.NO_EFFECT,
                    rule.place(),
                    itemOf(rule),
                    "no segment is of the kinds and parts that scope and rule ask for together",
                    "widen `kinds` or `parts`");
        }
    }

    private static <T> void restrict(Set<T> all, Set<T> wanted) {
        if (!wanted.isEmpty()) {
            all.retainAll(wanted);
        }
    }

    private String itemOf(Rule rule) {
        return "policy " + Quote.of(policy.name()) + ", rule "
                + Quote.of(rule.name().isEmpty() ? rule.id() : rule.name());
    }
}
