package dev.cordon.service.http;

import dev.cordon.service.directory.Caller;
import org.jspecify.annotations.Nullable;

/** Who may call a route. Thread-safe. */
@FunctionalInterface
public interface Access {

    /** Anybody; nobody is asked who they are. */
    Access OPEN = exchange -> null;

    /**
     * Finds out who calls, and whether they may. Runs before the body is looked at.
     *
     * @return the caller; null when the route is open
     * @throws Fault {@code UNAUTHENTICATED} or {@code FORBIDDEN}
     */
    @Nullable
    Caller admit(Exchange exchange);
}
