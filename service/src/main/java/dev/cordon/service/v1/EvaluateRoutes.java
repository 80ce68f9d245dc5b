package dev.cordon.service.v1;

import dev.cordon.EvaluateOptions;
import dev.cordon.decision.Decision;
import dev.cordon.json.DecisionWriter;
import dev.cordon.json.InteractionReader;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.service.Services;
import dev.cordon.service.enforce.Judged;
import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import dev.cordon.service.store.ViolationRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /v1/evaluate}: interactions in, decisions out. */
final class EvaluateRoutes {

    private static final int LARGEST = 16 << 20;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Services services;
    private final List<ViolationFeed> feeds;

    EvaluateRoutes(Services services, List<ViolationFeed> feeds) {
        this.services = services;
        this.feeds = feeds;
    }

    void addTo(Routes routes) {
        routes.add(Route.post("/v1/evaluate", services.gate().evaluator(), this::evaluate)
                .withLimit(LARGEST));
    }

    private Reply evaluate(Exchange exchange) {
        Interaction interaction = read(Json.text(exchange.body()));
        Decision decision = services.judge().decide(exchange.caller().orgId(), interaction, EvaluateOptions.DEFAULT);
        keep(new Judged(
                exchange.caller(),
                interaction,
                decision,
                Map.of(),
                services.clock().millis()));
        return Reply.json(200, DecisionWriter.write(decision));
    }

    private void keep(Judged judged) {
        if (judged.decision().violations().isEmpty()) {
            return;
        }
        List<ViolationRow> rows = new ArrayList<>();
        feeds.forEach(feed -> rows.addAll(feed.rows(judged)));
        services.violationLog().keepNow(rows, PATIENCE_MILLIS);
    }

    private static Interaction read(String json) {
        try {
            return InteractionReader.read(json);
        } catch (InvalidInteractionException e) {
            throw Fault.invalid(e.code(), e.place(), e.help());
        }
    }
}
