package dev.cordon.service;

import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.http.Routes;
import java.util.List;

/** One family of routes. Made once with {@link Services}, thread-safe. */
public interface Api {

    /** Adds its routes, and how its faults are told. */
    void addTo(Routes routes);

    /** Makes its records of what {@code /v1/evaluate} decided; none by default. */
    default List<ViolationFeed> feeds() {
        return List.of();
    }
}
