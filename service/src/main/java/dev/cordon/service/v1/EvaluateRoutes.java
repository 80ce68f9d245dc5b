package dev.cordon.service.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.EvaluateOptions;
import dev.cordon.decision.Decision;
import dev.cordon.json.DecisionWriter;
import dev.cordon.json.InteractionReader;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.report.Redactor;
import dev.cordon.service.Services;
import dev.cordon.service.enforce.Judged;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/evaluate} and {@code /v1/explain}: interactions in, decisions out. One object, an array of them, or JSON lines; in
 * batches an interaction that is wrong gets its error in its place, and the rest is decided.
 */
final class EvaluateRoutes {

    static final String LINES = "application/x-ndjson";
    private static final int LARGEST = 16 << 20;

    private final Services services;
    private final Records records;

    EvaluateRoutes(Services services, Records records) {
        this.services = services;
        this.records = records;
    }

    void addTo(Routes routes) {
        routes.add(Route.post("/v1/evaluate", services.gate().evaluator(), exchange -> answer(exchange, false))
                .withLimit(LARGEST)
                .consuming(Reply.JSON, LINES, "application/jsonl", "application/json-lines"));
        routes.add(Route.post("/v1/explain", services.gate().evaluator(), exchange -> answer(exchange, true))
                .withLimit(LARGEST));
    }

    private Reply answer(Exchange exchange, boolean explain) {
        Run run = new Run(exchange, explain);
        String body = Json.text(exchange.body());
        String type = exchange.contentType();
        if (!type.isEmpty() && !type.equals(Reply.JSON)) {
            return run.lines(body);
        }
        return Batches.isArray(body) ? run.array(body) : run.one(body);
    }

    /** One request. */
    private final class Run {
        private final Exchange exchange;
        private final EvaluateOptions options;
        private final Redactor.@Nullable Style redact;
        private final List<Judged> violated = new ArrayList<>();

        Run(Exchange exchange, boolean explain) {
            this.exchange = exchange;
            this.redact = Redaction.asked(exchange);
            this.options = EvaluateOptions.DEFAULT.withExplain(explain).withOverrideTokens(Overrides.tokens(exchange));
        }

        Reply one(String text) {
            String decision = decide(text);
            records.keep(violated);
            return Reply.json(200, decision);
        }

        Reply array(String text) {
            StringBuilder out = new StringBuilder("[");
            for (String element : Batches.elements(text)) {
                out.append(out.length() == 1 ? "" : ",").append(decideOrTell(element, 0));
            }
            records.keep(violated);
            return Reply.json(200, out.append(']').toString());
        }

        Reply lines(String text) {
            StringBuilder out = new StringBuilder();
            for (Batches.Line line : Batches.lines(text)) {
                out.append(decideOrTell(line.text(), line.number())).append('\n');
            }
            records.keep(violated);
            return Reply.of(200, LINES, out.toString().getBytes(StandardCharsets.UTF_8));
        }

        private String decideOrTell(String text, int line) {
            try {
                return decide(text);
            } catch (Fault e) {
                // What is wrong with one interaction is told in its place; what is wrong with the service ends the
                // request.
                if (e.kind() != Fault.Kind.INVALID) {
                    throw e;
                }
                ObjectNode told = Json.object();
                if (line > 0) {
                    told.put("line", line);
                }
                String id = InteractionReader.idOf(text);
                if (id != null) {
                    told.put("id", id);
                }
                told.set("error", CordonFaults.body(e).get("error"));
                return Json.write(told);
            }
        }

        private String decide(String text) {
            Interaction interaction = read(text);
            String own = exchange.caller().orgId();
            if (interaction.org() != null && !interaction.org().equals(own)) {
                throw Fault.invalid("OTHER_ORGANISATION", "org", "leave it out, or name your own organisation");
            }
            Decision decision = services.judge().decide(own, interaction, options);
            if (!decision.violations().isEmpty()) {
                violated.add(new Judged(
                        exchange.caller(),
                        interaction.withOrg(own),
                        decision,
                        Records.context(exchange),
                        services.clock().millis()));
            }
            return DecisionWriter.write(decision, Redaction.of(interaction, decision, redact));
        }
    }

    static Interaction read(String json) {
        try {
            return InteractionReader.read(json);
        } catch (InvalidInteractionException e) {
            throw Fault.invalid(e.code(), e.place(), e.help());
        }
    }
}
