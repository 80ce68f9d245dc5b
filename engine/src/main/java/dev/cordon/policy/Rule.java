package dev.cordon.policy;

import dev.cordon.model.Action;
import dev.cordon.model.RuleType;
import dev.cordon.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A condition with an action: one line of a policy. Immutable.
 *
 * @param id unique within its policy; of a Symphony policy only within one entry of {@code appliesTo}
 * @param name for people; may be empty
 * @param type what it looks at
 * @param action never ALLOW
 * @param severity severity of its violations
 * @param target which segments
 * @param condition when it fires
 * @param userMessage what to tell the user, if anything
 * @param place where it was written
 */
public record Rule(
        String id,
        String name,
        RuleType type,
        Action action,
        Severity severity,
        Target target,
        Condition condition,
        @Nullable String userMessage,
        SourceLocation place) {

    /** The same rule firing under another condition. */
    public Rule withCondition(Condition newCondition) {
        return new Rule(id, name, type, action, severity, target, newCondition, userMessage, place);
    }

    /** @throws IllegalArgumentException if the action is ALLOW */
    public Rule {
        if (action == Action.ALLOW) {
            throw new IllegalArgumentException("a rule's action is never ALLOW");
        }
    }
}
