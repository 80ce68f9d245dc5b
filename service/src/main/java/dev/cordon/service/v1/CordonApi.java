package dev.cordon.service.v1;

import dev.cordon.service.Api;
import dev.cordon.service.Services;
import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cordon's own routes. */
public final class CordonApi implements Api {

    private final Services services;
    private final Records records;

    /** @param feeds of the other APIs: what they keep of decisions made here */
    public CordonApi(Services services, List<ViolationFeed> feeds) {
        this.services = services;
        List<ViolationFeed> all = new ArrayList<>(feeds);
        all.add(new CordonFeed());
        this.records = new Records(services, all);
    }

    /** What keeps records of decisions, for every route that decides. */
    public Records records() {
        return records;
    }

    @Override
    public void addTo(Routes routes) {
        routes.faults("", new CordonFaults());
        new HealthRoutes(services).addTo(routes);
        new DirectoryRoutes(services).addTo(routes);
        new EvaluateRoutes(services, records).addTo(routes);
        new DetectRoutes(services).addTo(routes);
        new ValidateRoutes(services).addTo(routes);
        new Overrides(services).addTo(routes);
        routes.add(Route.get(
                "/metrics",
                Access.OPEN,
                exchange -> Reply.of(
                        200,
                        "text/plain; version=0.0.4; charset=utf-8",
                        services.metrics().scrape().getBytes(StandardCharsets.UTF_8))));
        OpenApi document = new OpenApi();
        routes.add(Route.get("/openapi.json", Access.OPEN, exchange -> Reply.json(200, document.json())));
    }
}
