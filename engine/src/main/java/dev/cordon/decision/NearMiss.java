package dev.cordon.decision;

import java.util.Comparator;

/**
 * Why a rule in scope did not fire although something spoke for it. Given only when asked to explain.
 *
 * @param policyId policy of the rule
 * @param ruleId the rule
 * @param reason what was missing
 * @param source detector or dictionary id it concerns; empty when it concerns the whole rule
 * @param amount how many candidates this happened to, or by how many the count fell short
 */
public record NearMiss(String policyId, String ruleId, Reason reason, String source, int amount)
        implements Comparable<NearMiss> {

    private static final Comparator<NearMiss> ORDER = Comparator.comparing(NearMiss::policyId)
            .thenComparing(NearMiss::ruleId)
            .thenComparing(NearMiss::reason)
            .thenComparing(NearMiss::source);

    /** What was missing. */
    public enum Reason {
        /** Found, but fewer or weighing less than the threshold: {@code amount} short. */
        BELOW_THRESHOLD,
        /** The expression matched, a check rejected the value. */
        CHECK_FAILED,
        /** No context word stood near the match. */
        KEYWORD_MISSING,
        /** An excluding context word stood near the match. */
        KEYWORD_EXCLUDED,
        /** The rule exempts it. */
        EXEMPTED,
        /** Another detector's finding on the same span took its place. */
        SUPERSEDED
    }

    /** By policy id, rule id, reason, source. */
    @Override
    public int compareTo(NearMiss other) {
        return ORDER.compare(this, other);
    }
}
