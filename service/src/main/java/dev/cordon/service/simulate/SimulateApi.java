package dev.cordon.service.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.EvaluateOptions;
import dev.cordon.PolicyEngine;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.decision.Decision;
import dev.cordon.json.DecisionWriter;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.service.Api;
import dev.cordon.service.Services;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /v1/policies:simulate} and {@code /v1/policies:diff}: what a set of policies would decide on given traffic, and which
 * decisions differ between two sets. Nothing is stored, recorded or enforced. There is no deadline: equal questions give equal
 * answers.
 */
public final class SimulateApi implements Api {

    private static final int LARGEST = 16 << 20;

    private final Services services;

    public SimulateApi(Services services) {
        this.services = services;
    }

    @Override
    public void addTo(Routes routes) {
        routes.add(Route.post("/v1/policies:simulate", services.gate().evaluator(), this::simulate)
                .withLimit(LARGEST));
        routes.add(Route.post("/v1/policies:diff", services.gate().evaluator(), this::diff)
                .withLimit(LARGEST));
    }

    private Reply simulate(Exchange exchange) {
        String org = exchange.caller().orgId();
        Fields fields = Fields.of(exchange.json(), "").only("set", "traffic", "explain");
        SetQuestion question = question(fields, "set");
        EvaluateOptions options = EvaluateOptions.DEFAULT.withExplain(Boolean.TRUE.equals(fields.flag("explain")));
        List<Traffic.Item> traffic = Traffic.read(fields, org);
        return services.judge().bounded(() -> {
            try (CompiledPolicySet set = new SetBuilder(services, org).build(question)) {
                return Reply.json(200, decisions(set, traffic, options));
            }
        });
    }

    private static ObjectNode decisions(CompiledPolicySet set, List<Traffic.Item> traffic, EvaluateOptions options) {
        ObjectNode root = Json.object().put("schema", "cordon.simulation/1").put("revision", set.revision());
        ObjectNode summary = root.putObject("summary").put("interactions", traffic.size());
        Map<Action, Integer> actions = new EnumMap<>(Action.class);
        int errors = 0;
        ArrayNode results = root.putArray("results");
        PolicyEngine engine = PolicyEngine.over(set);
        for (Traffic.Item item : traffic) {
            Interaction interaction = item.interaction();
            ObjectNode result = results.addObject().put("index", item.index());
            if (interaction == null) {
                errors++;
                result.set("error", item.error());
            } else {
                Decision decision = engine.evaluate(interaction, options);
                actions.merge(decision.action(), 1, Integer::sum);
                result.set("decision", Json.stored(DecisionWriter.write(decision)));
            }
        }
        summary.put("errors", errors);
        ObjectNode counts = summary.putObject("actions");
        for (Action action : Action.values()) {
            counts.put(action.name(), actions.getOrDefault(action, 0));
        }
        return root;
    }

    private Reply diff(Exchange exchange) {
        String org = exchange.caller().orgId();
        Fields fields = Fields.of(exchange.json(), "").only("from", "to", "traffic");
        SetQuestion from = question(fields, "from");
        SetQuestion to = question(fields, "to");
        List<Traffic.Item> traffic = Traffic.read(fields, org);
        return services.judge().bounded(() -> {
            SetBuilder builder = new SetBuilder(services, org);
            try (CompiledPolicySet before = builder.build(from);
                    CompiledPolicySet after = builder.build(to)) {
                return Reply.json(200, differences(before, after, traffic));
            }
        });
    }

    private static ObjectNode differences(
            CompiledPolicySet before, CompiledPolicySet after, List<Traffic.Item> traffic) {
        PolicyEngine from = PolicyEngine.over(before);
        PolicyEngine to = PolicyEngine.over(after);
        int errors = 0;
        int differ = 0;
        int stricter = 0;
        int laxer = 0;
        ArrayNode results = Json.object().putArray("results");
        for (Traffic.Item item : traffic) {
            Interaction interaction = item.interaction();
            if (interaction == null) {
                errors++;
                results.addObject().put("index", item.index()).set("error", item.error());
                continue;
            }
            Comparison comparison = Comparison.of(from.evaluate(interaction), to.evaluate(interaction));
            stricter += comparison.flips() && comparison.stricter() ? 1 : 0;
            laxer += comparison.flips() && !comparison.stricter() ? 1 : 0;
            if (comparison.differs()) {
                differ++;
                results.add(comparison.json(item.index()));
            }
        }
        ObjectNode root = Json.object().put("schema", "cordon.diff/1");
        root.put("from", before.revision()).put("to", after.revision());
        root.putObject("summary")
                .put("interactions", traffic.size())
                .put("errors", errors)
                .put("differ", differ)
                .put("flips", stricter + laxer)
                .put("stricter", stricter)
                .put("laxer", laxer);
        root.set("results", results);
        return root;
    }

    private static SetQuestion question(Fields fields, String name) {
        if (fields.get(name) instanceof ObjectNode object) {
            return SetQuestion.read(Fields.of(object, name));
        }
        throw Fault.invalid(
                "MISSING_FIELD", name, "say which policies: {\"base\":\"stored\"} for those that are stored");
    }
}
