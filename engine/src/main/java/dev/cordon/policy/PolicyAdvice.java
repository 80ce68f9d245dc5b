package dev.cordon.policy;

import dev.cordon.policy.EnforcementReport.Issue;
import dev.cordon.policy.EnforcementReport.Level;
import java.util.List;

/**
 * What the author of natural-language content can do better: the part of an {@link EnforcementReport} that the vendor's validate call
 * returns for a policy. For {@code POST /policy/validate}: score as {@code score}, advice as {@code advice}, issues as {@code issues}
 * with the names of their types and severity in lower case. Immutable; equal contents give equal advice.
 *
 * @param score how well the content can be enforced as written, 0 to 100
 * @param advice the most useful thing to change, one sentence
 * @param issues what makes the content worse than it could be, in text order
 * @param severity the worst issue's level
 */
public record PolicyAdvice(int score, String advice, List<Issue> issues, Level severity) {

    public PolicyAdvice {
        issues = List.copyOf(issues);
    }

    /** The advice that a report holds. */
    public static PolicyAdvice of(EnforcementReport report) {
        return new PolicyAdvice(report.score(), report.advice(), report.issues(), report.severity());
    }
}
