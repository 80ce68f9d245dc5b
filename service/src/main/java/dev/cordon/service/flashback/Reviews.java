package dev.cordon.service.flashback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.compile.ContentReview;
import dev.cordon.json.EnforcementWriter;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.Vocabulary.Enforceability;
import dev.cordon.service.Services;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import dev.cordon.service.store.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What content enforces: told with every change, asked for by {@code /policy/validate}. Thread-safe. */
final class Reviews {

    private final Services services;
    private @Nullable ContentReview made;

    Reviews(Services services) {
        this.services = services;
    }

    /** Made when it is first needed: a start does not wait for the vocabulary. */
    private synchronized ContentReview reviewer() {
        ContentReview review = made;
        if (review == null) {
            review = ContentReview.of(services.enforcement().maker().shipped());
            made = review;
        }
        return review;
    }

    /** A policy's review. */
    record Review(EnforcementReport report) {

        String policyId() {
            return report.policyId();
        }

        boolean enforcesNothing() {
            return report.enforcement() == Enforceability.NONE;
        }

        JsonNode json() {
            return Json.read(EnforcementWriter.write(report));
        }
    }

    void addTo(Routes routes) {
        routes.add(Route.post("/policy/validate", services.gate().bearer(), this::validate));
    }

    private Reply validate(Exchange exchange) {
        ObjectNode body = Json.object();
        ArrayNode results = body.putArray("results");
        for (ContentToReview content : ContentToReview.read(exchange.body())) {
            results.add(ReviewJson.write(content.id(), reviewer().review(content.id(), content.content())));
        }
        return Reply.json(200, body);
    }

    Review of(String policyId, PolicyFields fields) {
        return new Review(reviewer().review(policyId, fields.content()));
    }

    /** @throws dev.cordon.service.http.Fault {@code INVALID} if nothing would be enforced and the service refuses such content */
    void refuse(Review review) {
        if (services.settings().rejectUnenforceable() && review.enforcesNothing()) {
            throw Refusals.invalid(
                    "`content` enforces nothing: " + review.report().advice());
        }
    }

    /** Raises an alert for a policy that means to block and cannot: its author may not read the report. */
    void warn(Tx tx, Caller caller, FlashbackPolicy policy, Review review) {
        if (policy.fields().actionType() == ActionType.BLOCK && review.enforcesNothing()) {
            services.violations()
                    .insert(
                            tx.handle(),
                            List.of(Records.unenforceable(
                                    caller.org(),
                                    caller.userId(),
                                    policy,
                                    review.report().advice(),
                                    tx.now())));
        }
    }
}
