package dev.cordon;

import dev.cordon.model.Action;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.RuleType;
import dev.cordon.model.Severity;
import dev.cordon.policy.BundleValidator;
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
import dev.cordon.policy.ValidatedBundle;
import java.util.List;
import java.util.Set;

/** Policies that nobody wrote, for running detectors alone. Stateless. */
final class DetectorPolicies {

    private static final SourceLocation NOWHERE = SourceLocation.of("detectors alone");

    private DetectorPolicies() {}

    /** A rule that any finding of one of the detectors violates. */
    static Rule rule(String id, List<String> detectors) {
        Condition condition = new Condition.Content(detectors, List.of(), Threshold.ONE, Exemption.NONE, Set.of());
        return new Rule(id, "", RuleType.TEXT_MATCH, Action.LOG, Severity.LOW, Target.ANY, condition, null, NOWHERE);
    }

    /**
     * The detectors under one policy of these rules that looks at everything.
     *
     * @param problems what reading the detectors found
     * @throws dev.cordon.policy.InvalidBundleException if a detector is wrong
     */
    static ValidatedBundle bundle(PolicyBundle from, List<Detector> detectors, List<Rule> rules) {
        Policy policy = new Policy(
                "detectors",
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
        PolicyBundle bundle =
                new PolicyBundle(List.of(policy), List.of(), detectors, from.vocabulary(), from.problems());
        return BundleValidator.validate(bundle).orThrow();
    }
}
