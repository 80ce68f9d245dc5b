package dev.cordon.policy;

import dev.cordon.model.Action;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scope, rules and mode, as written and read; nothing here is compiled. Immutable.
 *
 * @param id unique within a load
 * @param name for people
 * @param version the dialect's own version, empty when it has none
 * @param dialect format it was written in
 * @param scope which interactions and segments
 * @param mode whether it acts; OFF for inactive and deleted policies
 * @param onIncomplete action of its coverage gaps; null for the default (the rule's own for WARN and BLOCK, else LOG)
 * @param rules its rules; empty when it has content
 * @param content natural-language content, compiled to rules later; null otherwise
 * @param contentAction action of the rules that content becomes
 * @param contentSeverity severity of the rules that content becomes
 * @param place where it was written
 */
public record Policy(
        String id,
        String name,
        String version,
        Dialect dialect,
        Scope scope,
        EnforcementMode mode,
        @Nullable Action onIncomplete,
        List<Rule> rules,
        @Nullable String content,
        Action contentAction,
        Severity contentSeverity,
        SourceLocation place) {

    public Policy {
        rules = List.copyOf(rules);
    }

    public Policy withMode(EnforcementMode newMode) {
        return new Policy(
                id,
                name,
                version,
                dialect,
                scope,
                newMode,
                onIncomplete,
                rules,
                content,
                contentAction,
                contentSeverity,
                place);
    }

    /** The same policy with the rules its content was compiled to. */
    public Policy withRules(List<Rule> newRules) {
        return new Policy(
                id,
                name,
                version,
                dialect,
                scope,
                mode,
                onIncomplete,
                newRules,
                content,
                contentAction,
                contentSeverity,
                place);
    }
}
