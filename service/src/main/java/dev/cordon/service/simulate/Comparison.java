package dev.cordon.service.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Violation;
import dev.cordon.model.EnforcementMode;
import dev.cordon.service.http.Json;
import java.util.Set;
import java.util.TreeSet;

/** Two decisions on one interaction, compared. Immutable. */
record Comparison(Decision from, Decision to, Set<String> added, Set<String> removed) {

    static Comparison of(Decision from, Decision to) {
        Set<String> added = rules(to);
        Set<String> removed = rules(from);
        Set<String> both = new TreeSet<>(added);
        both.retainAll(removed);
        added.removeAll(both);
        removed.removeAll(both);
        return new Comparison(from, to, added, removed);
    }

    /** What would have acted; shadow policies decide nothing. */
    private static Set<String> rules(Decision decision) {
        Set<String> rules = new TreeSet<>();
        for (Violation violation : decision.violations()) {
            if (violation.mode() == EnforcementMode.ENFORCE) {
                rules.add(violation.policyId() + "/" + violation.ruleId());
            }
        }
        return rules;
    }

    /** Whether another action would have followed. */
    boolean flips() {
        return from.action() != to.action();
    }

    boolean stricter() {
        return to.action().compareTo(from.action()) > 0;
    }

    /** Whether anything differs: the action, the rules that fired, or whether everything was examined. */
    boolean differs() {
        return flips() || !added.isEmpty() || !removed.isEmpty() || from.complete() != to.complete();
    }

    ObjectNode json(int index) {
        ObjectNode json = Json.object().put("index", index).put("id", to.id());
        json.put("from", from.action().name()).put("to", to.action().name()).put("flips", flips());
        strings(json.putArray("added"), added);
        strings(json.putArray("removed"), removed);
        return json;
    }

    private static void strings(ArrayNode array, Set<String> values) {
        values.forEach(array::add);
    }
}
