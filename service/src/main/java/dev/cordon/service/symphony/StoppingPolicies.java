package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Violation;
import dev.cordon.model.Action;
import dev.cordon.model.EnforcementMode;
import dev.cordon.service.http.Json;
import java.util.Map;
import java.util.TreeMap;

/**
 * The policies that stop a message, for those who sent it. Policies that only log stay unmentioned: their author asked for no more.
 * Thread-safe.
 */
final class StoppingPolicies {

    private final RuleBook rules;

    private record Stop(String name, Action action) {}

    StoppingPolicies(RuleBook rules) {
        this.rules = rules;
    }

    /** {@code [{"id", "name", "action"}]}, by id, each with its strongest action. */
    ArrayNode of(Decision decision) {
        Map<String, Stop> stops = new TreeMap<>();
        for (Violation violation : decision.violations()) {
            if (violation.mode() == EnforcementMode.ENFORCE
                    && violation.action().stops()) {
                add(stops, violation.policyId(), new Stop(violation.policyName(), violation.action()));
            }
        }
        for (CoverageGap gap : decision.coverage()) {
            if (gap.mode() == EnforcementMode.ENFORCE && gap.action().stops()) {
                JsonNode policy = rules.policy(gap.policyId());
                String name = policy == null ? "" : policy.path("name").asText();
                add(stops, gap.policyId(), new Stop(name, gap.action()));
            }
        }
        ArrayNode policies = Json.object().arrayNode();
        stops.forEach((id, stop) ->
                policies.addObject().put("id", id).put("name", stop.name).put("action", stop.action.name()));
        return policies;
    }

    private static void add(Map<String, Stop> stops, String id, Stop stop) {
        stops.merge(id, stop, (a, b) -> b.action.compareTo(a.action) > 0 ? b : a);
    }
}
