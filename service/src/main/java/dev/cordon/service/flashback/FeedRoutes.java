package dev.cordon.service.flashback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Services;
import dev.cordon.service.auth.Permissions.Operation;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import org.jspecify.annotations.Nullable;

/** Violations and alerts: of all policies the caller may read, or of one. The records of a deleted policy stay. */
final class FeedRoutes {

    private final Services services;
    private final PolicyAccess access;
    private final FeedStore store;

    FeedRoutes(Services services, PolicyAccess access) {
        this.services = services;
        this.access = access;
        this.store = new FeedStore(services.database());
    }

    void addTo(Routes routes) {
        Access member = services.gate().bearer();
        routes.add(Route.get("/policy/violations", member, e -> violations(e, null)));
        routes.add(Route.get("/policy/{policyId}/violations", member, e -> violations(e, PolicyIds.of(e))));
        routes.add(Route.get("/policy/alerts", member, e -> alerts(e, null)));
        routes.add(Route.get("/policy/{policyId}/alerts", member, e -> alerts(e, PolicyIds.of(e))));
    }

    private Reply violations(Exchange exchange, @Nullable String policy) {
        FeedQuery query = new QueryReader(exchange.queries()).feed(policy, true);
        return list(exchange, query, Records.VIOLATIONS, "violations");
    }

    private Reply alerts(Exchange exchange, @Nullable String policy) {
        FeedQuery query = new QueryReader(exchange.queries()).feed(policy, false);
        return list(exchange, query, Records.ALERTS, "alerts");
    }

    private Reply list(Exchange exchange, FeedQuery query, String feed, String field) {
        Caller caller = exchange.caller();
        String policy = query.policy();
        if (policy != null) {
            services.database().read(handle -> access.known(handle, caller, policy, Operation.READ));
        }
        FeedStore.Page page = store.page(caller.orgId(), feed, query, access.readable(caller));
        ObjectNode body = Json.object().put("success", true);
        ArrayNode records = body.putArray(field);
        page.records().forEach(record -> records.add(Json.stored(record)));
        body.put("total", page.total()).put("skip", query.skip()).put("take", query.take());
        return Reply.json(200, body);
    }
}
