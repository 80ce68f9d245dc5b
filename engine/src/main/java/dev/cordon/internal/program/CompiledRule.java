package dev.cordon.internal.program;

import dev.cordon.policy.Condition;
import dev.cordon.policy.Rule;
import dev.cordon.policy.Target;

/**
 * A rule that is evaluated. Immutable; its arrays are not modified after construction.
 *
 * @param index dense number in the program
 * @param policy the policy it belongs to
 * @param rule as it was written
 * @param finders its detectors and dictionaries, in the order of the rule; empty for conditions on file facts
 * @param exempt finders whose matches exempt others
 */
public record CompiledRule(int index, CompiledPolicy policy, Rule rule, int[] finders, int[] exempt) {

    public Target target() {
        return rule.target();
    }

    public Condition condition() {
        return rule.condition();
    }

    /** Whether it looks at text rather than at file facts. */
    public boolean looksAtText() {
        return rule.condition() instanceof Condition.Content;
    }
}
