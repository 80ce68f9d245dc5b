package dev.cordon.cli;

import dev.cordon.model.EnforcementMode;
import dev.cordon.policy.Condition;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Policy;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bundle that holds one rule and what it needs.
 *
 * @param name {@code policyId/ruleId}; the policy's id for natural-language content, which is one text
 * @param bundle the rule in its policy, in force
 */
record RuleAlone(String name, PolicyBundle bundle) {

    /** Every rule of policies that are not off. The bundle is a validated one: its references are ids. */
    static List<RuleAlone> all(PolicyBundle bundle) {
        Map<String, Detector> detectors = new HashMap<>();
        bundle.detectors().forEach(detector -> detectors.put(detector.id(), detector));
        List<RuleAlone> out = new ArrayList<>();
        for (Policy policy : bundle.policies()) {
            if (policy.mode() == EnforcementMode.OFF) {
                continue;
            }
            Policy active = policy.withMode(EnforcementMode.ENFORCE);
            if (policy.content() != null) {
                out.add(new RuleAlone(policy.id(), with(bundle, active, bundle.detectors())));
            }
            for (Rule rule : policy.rules()) {
                out.add(new RuleAlone(
                        policy.id() + "/" + rule.id(),
                        with(bundle, active.withRules(List.of(rule)), needed(rule, detectors))));
            }
        }
        return out;
    }

    private static PolicyBundle with(PolicyBundle from, Policy policy, List<Detector> detectors) {
        return new PolicyBundle(List.of(policy), from.dictionaries(), detectors, from.vocabulary(), List.of());
    }

    private static List<Detector> needed(Rule rule, Map<String, Detector> detectors) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        if (rule.condition() instanceof Condition.Content content) {
            open.addAll(content.detectors());
            open.addAll(content.exempt().detectors());
        }
        List<Detector> out = new ArrayList<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            Detector detector = detectors.get(id);
            if (detector != null && seen.add(id)) {
                out.add(detector);
                open.addAll(detector.supersedes());
                Detector.Score score = detector.score();
                if (score != null) {
                    open.addAll(score.of());
                }
            }
        }
        return out;
    }
}
