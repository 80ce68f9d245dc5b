package dev.cordon.internal.decide;

import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Obligation;
import dev.cordon.decision.Violation;
import dev.cordon.internal.evaluate.Evaluation;
import dev.cordon.model.Action;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The combining algorithm and nothing else: the effective action is the maximum over enforced violations and over the actions of
 * their policies' gaps. A pure function; the order of its input does not matter.
 */
public final class DecisionMaker {

    private DecisionMaker() {}

    /**
     * @param seen what the evaluation saw
     * @param lifted {@code policyId/ruleId} of warnings that a valid override token lifts
     */
    public static Decision decide(Evaluation seen, Set<String> lifted) {
        if (seen.violations().isEmpty() && seen.gaps().isEmpty()) {
            return clean(seen);
        }
        Action action = Action.ALLOW;
        Action shadow = Action.ALLOW;
        boolean byViolation = false;
        boolean byGap = false;
        boolean complete = true;
        Set<Obligation> obligations = EnumSet.noneOf(Obligation.class);
        Set<String> used = new TreeSet<>();
        for (Violation v : seen.violations()) {
            if (v.mode() == EnforcementMode.SHADOW) {
                shadow = shadow.max(v.action());
                continue;
            }
            byViolation = true;
            addObligations(v, obligations);
            String key = v.policyId() + "/" + v.ruleId();
            if (v.action() == Action.WARN && lifted.contains(key)) {
                used.add(key);
                action = action.max(Action.LOG);
            } else {
                action = action.max(v.action());
            }
        }
        for (CoverageGap gap : seen.gaps()) {
            if (gap.mode() == EnforcementMode.SHADOW) {
                shadow = shadow.max(gap.action());
            } else {
                complete = false;
                byGap |= gap.action() != Action.ALLOW;
                action = action.max(gap.action());
            }
        }
        List<Decision.Reason> reasons = new ArrayList<>();
        if (byViolation) {
            reasons.add(Decision.Reason.POLICY_VIOLATION);
        }
        if (byGap) {
            reasons.add(Decision.Reason.COVERAGE_GAP);
        }
        return new Decision(
                seen.id(),
                action,
                seen.shadow() ? shadow : null,
                complete,
                seen.gaps(),
                seen.policiesInScope(),
                seen.assumed(),
                seen.revision(),
                obligations,
                reasons,
                seen.violations(),
                seen.nearMisses(),
                null,
                List.copyOf(used));
    }

    private static Decision clean(Evaluation seen) {
        return new Decision(
                seen.id(),
                Action.ALLOW,
                seen.shadow() ? Action.ALLOW : null,
                true,
                List.of(),
                seen.policiesInScope(),
                seen.assumed(),
                seen.revision(),
                Set.of(),
                List.of(),
                List.of(),
                seen.nearMisses(),
                null,
                List.of());
    }

    // Flashback documents notification for its alert (1) and block (2); Cordon's own alert and block do the same.
    private static void addObligations(Violation v, Set<Obligation> obligations) {
        boolean notifies =
                v.dialect() != Dialect.SYMPHONY_V3 && (v.action() == Action.ALERT || v.action() == Action.BLOCK);
        if (notifies) {
            obligations.add(Obligation.NOTIFY);
        }
        if (v.action() == Action.WARN) {
            obligations.add(Obligation.JUSTIFY);
        }
    }
}
