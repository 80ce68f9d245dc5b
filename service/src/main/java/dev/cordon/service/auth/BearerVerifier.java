package dev.cordon.service.auth;

import org.jspecify.annotations.Nullable;

/** Tells whose a bearer token is. Thread-safe. */
@FunctionalInterface
public interface BearerVerifier {

    /** @return id of a user of the directory; null when the token is not valid */
    @Nullable
    String userOf(String token);
}
