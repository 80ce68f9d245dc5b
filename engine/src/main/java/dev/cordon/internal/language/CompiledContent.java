package dev.cordon.internal.language;

import dev.cordon.policy.Dictionary;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.Rule;
import java.util.List;

/**
 * What natural-language content became. Immutable.
 *
 * @param rules the enforceable prohibitions, in text order, permits and exceptions already taken out
 * @param dictionaries the literal words those rules refer to
 * @param report every clause and what became of it
 */
public record CompiledContent(List<Rule> rules, List<Dictionary> dictionaries, EnforcementReport report) {
    public CompiledContent {
        rules = List.copyOf(rules);
        dictionaries = List.copyOf(dictionaries);
    }
}
