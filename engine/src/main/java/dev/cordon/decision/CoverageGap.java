package dev.cordon.decision;

import dev.cordon.model.Action;
import dev.cordon.model.EnforcementMode;
import java.util.Comparator;

/**
 * Content that a rule in scope needed, could not see, and that could still have changed its answer.
 *
 * @param reason why it was not seen
 * @param policyId policy of the rule
 * @param ruleId the rule
 * @param path path of the segment or file; empty for the whole interaction
 * @param action what follows: ALLOW when nothing does
 * @param mode mode of the policy; the gap of a shadow policy never changes the action
 */
public record CoverageGap(
        GapReason reason, String policyId, String ruleId, String path, Action action, EnforcementMode mode)
        implements Comparable<CoverageGap> {

    private static final Comparator<CoverageGap> ORDER = Comparator.comparing(CoverageGap::policyId)
            .thenComparing(CoverageGap::ruleId)
            .thenComparing(CoverageGap::path)
            .thenComparing(CoverageGap::reason);

    /** By policy id, rule id, path, reason. */
    @Override
    public int compareTo(CoverageGap other) {
        return ORDER.compare(this, other);
    }
}
