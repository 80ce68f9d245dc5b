package dev.cordon.service.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Services;
import dev.cordon.service.enforce.Enforcement;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;

/**
 * {@code /health}: how it stands, for people; {@code /ready}: whether traffic may come, for machines. Open: they tell nothing
 * about policies but that something of an organisation is wrong.
 */
final class HealthRoutes {

    private final Services services;

    HealthRoutes(Services services) {
        this.services = services;
    }

    void addTo(Routes routes) {
        routes.add(Route.get("/health", Access.OPEN, this::health));
        routes.add(Route.get("/ready", Access.OPEN, this::ready));
    }

    private Reply health(Exchange exchange) {
        Enforcement.Health health = services.enforcement().health();
        boolean store = services.database().answers();
        boolean good =
                health.loaded() && store && !health.stale() && health.failures().isEmpty();
        ObjectNode root = Json.object().put("status", good ? "ok" : health.loaded() ? "degraded" : "down");
        String backend = services.settings().backend();
        int colon = backend.indexOf(':');
        root.putObject("backend")
                .put("name", colon < 0 ? backend : backend.substring(0, colon))
                .put("reason", colon < 0 ? "" : backend.substring(colon + 1).trim());
        root.put("store", store ? "ok" : "unavailable");
        root.put("stale", health.stale());
        ObjectNode revisions = root.putObject("revisions");
        health.revisions().forEach(revisions::put);
        ArrayNode failures = root.putArray("notEnforced");
        health.failures()
                .forEach((org, reasons) -> failures.addObject()
                        .put("org", org)
                        .put("problems", reasons.size())
                        .put("first", firstWord(reasons)));
        return Reply.json(200, root);
    }

    // Code of the first problem alone: the reasons quote policies, and this page is open.
    private static String firstWord(java.util.List<String> reasons) {
        String first = reasons.isEmpty() ? "" : reasons.get(0);
        String[] words = first.split(" ", 3);
        return words.length > 1 ? words[1] : first;
    }

    private Reply ready(Exchange exchange) {
        boolean ready = services.enforcement().health().loaded();
        return Reply.json(ready ? 200 : 503, Json.object().put("ready", ready));
    }
}
