package dev.cordon.policy;

import dev.cordon.model.Dialect;
import dev.cordon.model.RuleType;

/** What the vendor's service does to a policy beyond storing it. Pure. */
public final class SymphonyUpdates {

    private SymphonyUpdates() {}

    /**
     * Whether an update switches the policy off: it had a dictionary in a TEXT_MATCH rule and has none now. Source: the vendor's page
     * of the update operation.
     */
    public static boolean disables(Policy before, Policy after) {
        return hasDictionary(before) && !hasDictionary(after);
    }

    /**
     * Whether the policy may be switched on. One with TEXT_MATCH rules needs a dictionary in at least one of them; one with rules on
     * file facts alone needs none.
     */
    public static boolean mayEnable(Policy policy) {
        return policy.dialect() != Dialect.SYMPHONY_V3 || !hasTextMatch(policy) || hasDictionary(policy);
    }

    private static boolean hasTextMatch(Policy policy) {
        return policy.rules().stream().anyMatch(rule -> rule.type() == RuleType.TEXT_MATCH);
    }

    private static boolean hasDictionary(Policy policy) {
        return policy.rules().stream()
                .anyMatch(rule -> rule.condition() instanceof Condition.Content content
                        && !content.dictionaries().isEmpty());
    }
}
