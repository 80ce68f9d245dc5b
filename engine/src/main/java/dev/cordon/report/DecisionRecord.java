package dev.cordon.report;

import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Violation;
import dev.cordon.model.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Audit event about one decision: ids, counts and offsets, never scanned text. Immutable.
 *
 * @param schema name and version of this form
 * @param time when the decision was made
 * @param interactionId the interaction's id, null when it had none
 * @param org organisation it was judged for, null when it had none
 * @param user user it was judged for, null when unknown
 * @param action the effective action
 * @param shadowAction what shadow policies would have done, null when none was in scope
 * @param complete whether everything was examined
 * @param revision revision of the policy set
 * @param rules violated rules as {@code policyId/ruleId}
 * @param gaps reasons of coverage gaps
 * @param findings number of findings
 */
public record DecisionRecord(
        String schema,
        Instant time,
        @Nullable String interactionId,
        @Nullable String org,
        @Nullable String user,
        Action action,
        @Nullable Action shadowAction,
        boolean complete,
        String revision,
        List<String> rules,
        List<String> gaps,
        int findings) {

    /** Name and version of the form. */
    public static final String SCHEMA = "cordon.record/1";

    public DecisionRecord {
        rules = List.copyOf(rules);
        gaps = List.copyOf(gaps);
    }

    /** The record of a decision. */
    public static DecisionRecord of(Decision decision, Instant time, @Nullable String org, @Nullable String user) {
        List<String> rules = new ArrayList<>();
        int findings = 0;
        for (Violation violation : decision.violations()) {
            rules.add(violation.policyId() + "/" + violation.ruleId());
            findings += violation.findings().size() + violation.files().size();
        }
        List<String> gaps = new ArrayList<>();
        for (CoverageGap gap : decision.coverage()) {
            gaps.add(gap.reason().name());
        }
        return new DecisionRecord(
                SCHEMA,
                time,
                decision.id(),
                org,
                user,
                decision.action(),
                decision.shadowAction(),
                decision.complete(),
                decision.revision(),
                rules,
                gaps,
                findings);
    }
}
