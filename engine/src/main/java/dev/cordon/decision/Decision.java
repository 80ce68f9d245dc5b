package dev.cordon.decision;

import dev.cordon.model.Action;
import dev.cordon.model.EnforcementMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one interaction: what to do, why, and what was not seen. Equal interactions under an equal revision give equal
 * decisions on every backend and JDK. Immutable; holds no scanned text.
 *
 * @param id the interaction's id, null when it had none
 * @param action the effective action
 * @param shadowAction the maximum over shadow policies alone; null when no shadow policy is in scope
 * @param complete false when something was not examined that an enforced policy needed
 * @param coverage what was not examined, in the documented order
 * @param policiesInScope number of enforced policies that looked at the interaction; 0 makes an ALLOW empty
 * @param assumed attributes that policies ask for and the caller did not give, sorted
 * @param revision digest of everything that decided
 * @param obligations what else the caller must do
 * @param reasons what the action rests on
 * @param violations violations of enforced and shadow policies, in the documented order
 * @param nearMisses filled only when asked to explain
 * @param challenge what a user's justification is exchanged for a token with; null unless the action is WARN, rests on violations
 *     and the engine has an override authority
 * @param liftedByOverride violations whose WARN a valid override token lifted, as {@code policyId/ruleId}, sorted
 */
public record Decision(
        @Nullable String id,
        Action action,
        @Nullable Action shadowAction,
        boolean complete,
        List<CoverageGap> coverage,
        int policiesInScope,
        List<String> assumed,
        String revision,
        Set<Obligation> obligations,
        List<Reason> reasons,
        List<Violation> violations,
        List<NearMiss> nearMisses,
        @Nullable String challenge,
        List<String> liftedByOverride) {

    public Decision {
        coverage = List.copyOf(coverage);
        assumed = List.copyOf(assumed);
        obligations = Set.copyOf(obligations);
        reasons = List.copyOf(reasons);
        violations = List.copyOf(violations);
        nearMisses = List.copyOf(nearMisses);
        liftedByOverride = List.copyOf(liftedByOverride);
    }

    /** What an action rests on. */
    public enum Reason {
        /** An enforced rule was violated. */
        POLICY_VIOLATION,
        /** Something could not be examined, and its policy acts on that. */
        COVERAGE_GAP
    }

    /** Whether the caller may pass the interaction on: false for BLOCK, and for WARN that no valid token lifted. */
    public boolean mayProceed() {
        return !action.stops();
    }

    /** The same decision with a challenge. */
    public Decision withChallenge(@Nullable String newChallenge) {
        return new Decision(
                id,
                action,
                shadowAction,
                complete,
                coverage,
                policiesInScope,
                assumed,
                revision,
                obligations,
                reasons,
                violations,
                nearMisses,
                newChallenge,
                liftedByOverride);
    }

    /** The rules the effective action rests on, as {@code policyId/ruleId}. */
    public List<String> determiningRules() {
        return violations.stream()
                .filter(v -> v.mode() == EnforcementMode.ENFORCE && v.action() == action)
                .map(v -> v.policyId() + "/" + v.ruleId())
                .collect(Collectors.toList());
    }
}
