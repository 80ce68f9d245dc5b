package dev.cordon.decision;

import dev.cordon.model.Action;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.RuleType;
import dev.cordon.model.Severity;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose condition was met. Immutable; holds no scanned text.
 *
 * @param policyId id of the policy
 * @param policyName its name
 * @param policyVersion its version, empty when the dialect has none
 * @param dialect format it was written in
 * @param ruleId id of the rule within the policy
 * @param ruleName its name, may be empty
 * @param ruleType what it looks at
 * @param action its action
 * @param severity how much it matters
 * @param mode enforce or shadow
 * @param count number of findings that count
 * @param uniqueCount number of distinct keys among them
 * @param atLeast true when a limit stopped the counting: there may be more
 * @param sources what found something, in the rule's order
 * @param findings findings in text, in the documented order
 * @param files findings in file facts, in the order of files
 * @param explanation one sentence for people, without scanned text
 * @param userMessage what the policy's author wants the user to be told
 */
public record Violation(
        String policyId,
        String policyName,
        String policyVersion,
        Dialect dialect,
        String ruleId,
        String ruleName,
        RuleType ruleType,
        Action action,
        Severity severity,
        EnforcementMode mode,
        int count,
        int uniqueCount,
        boolean atLeast,
        List<Source> sources,
        List<Finding> findings,
        List<FileFinding> files,
        String explanation,
        @Nullable String userMessage)
        implements Comparable<Violation> {

    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::policyId).thenComparing(Violation::ruleId);

    public Violation {
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }

    /** By policy id, then rule id: the documented order of violations. */
    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }
}
