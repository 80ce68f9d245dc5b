package dev.cordon;

import dev.cordon.model.Action;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.RuleType;
import dev.cordon.model.Severity;
import dev.cordon.policy.Condition;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Exemption;
import dev.cordon.policy.Policy;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.Rule;
import dev.cordon.policy.Scope;
import dev.cordon.policy.SourceLocation;
import dev.cordon.policy.Target;
import dev.cordon.policy.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Policies that nobody wrote, for running the detectors of a bundle alone: they look at everything, and any finding violates them.
 * Stateless and thread-safe.
 */
public final class DetectorPolicies {

    private static final String POLICY = "detectors";
    private static final SourceLocation NOWHERE = SourceLocation.of("detectors alone");

    private DetectorPolicies() {}

    /** The bundle's detectors under one rule for all of them; signals are left to the scored detectors that name them. */
    public static PolicyBundle together(PolicyBundle bundle) {
        List<String> ids = new ArrayList<>();
        for (Detector detector : bundle.detectors()) {
            if (!detector.signal()) {
                ids.add(detector.id());
            }
        }
        return bundle(bundle, bundle.detectors(), List.of(rule("all", ids)));
    }

    /** The bundle's detectors under a rule each, which has the detector's id; signals are run like any other detector. */
    public static PolicyBundle oneByOne(PolicyBundle bundle) {
        List<Detector> detectors = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (Detector detector : bundle.detectors()) {
            detectors.add(detector.withSignal(false));
            rules.add(rule(detector.id(), List.of(detector.id())));
        }
        return bundle(bundle, detectors, rules);
    }

    private static Rule rule(String id, List<String> detectors) {
        Condition condition = new Condition.Content(detectors, List.of(), Threshold.ONE, Exemption.NONE, Set.of());
        return new Rule(id, "", RuleType.TEXT_MATCH, Action.LOG, Severity.LOW, Target.ANY, condition, null, NOWHERE);
    }

    private static PolicyBundle bundle(PolicyBundle from, List<Detector> detectors, List<Rule> rules) {
        Policy policy = new Policy(
                POLICY,
                "detectors alone",
                "",
                Dialect.CORDON,
                Scope.ANY,
                EnforcementMode.ENFORCE,
                null,
                rules,
                null,
                Action.LOG,
                Severity.LOW,
                NOWHERE);
        return new PolicyBundle(List.of(policy), List.of(), detectors, from.vocabulary(), from.problems());
    }
}
