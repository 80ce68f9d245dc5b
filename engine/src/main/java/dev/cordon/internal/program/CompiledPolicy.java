package dev.cordon.internal.program;

import dev.cordon.model.Action;
import dev.cordon.model.EnforcementMode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Scope;

/**
 * A policy that is evaluated. Immutable.
 *
 * @param index dense number in the program
 * @param policy as it was written, with the rules its content became
 */
public record CompiledPolicy(int index, Policy policy) {

    public Scope scope() {
        return policy.scope();
    }

    public boolean enforced() {
        return policy.mode() == EnforcementMode.ENFORCE;
    }

    /** What follows when a rule of this policy could not see something: the author's choice, else the rule's own stop, else LOG. */
    public Action actionOfGap(Action ruleAction) {
        Action chosen = policy.onIncomplete();
        if (chosen != null) {
            return chosen;
        }
        return ruleAction.stops() ? ruleAction : Action.LOG;
    }
}
