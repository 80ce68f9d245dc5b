package dev.cordon.service.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose word on who calls is taken beside Cordon's own tokens. Immutable.
 *
 * @param bearers asked for bearer tokens that are not ours
 * @param sessions asked for the sessions of the Symphony API in the place of the embedded verifier; null for that one
 */
public record Trust(List<BearerVerifier> bearers, @Nullable SessionVerifier sessions) {

    /** Nobody's but our own. */
    public static final Trust OURS = new Trust(List.of(), null);

    public Trust {
        bearers = List.copyOf(bearers);
    }

    public Trust withBearers(BearerVerifier verifier) {
        return new Trust(List.of(verifier), sessions);
    }

    public Trust withSessions(SessionVerifier verifier) {
        return new Trust(bearers, verifier);
    }
}
