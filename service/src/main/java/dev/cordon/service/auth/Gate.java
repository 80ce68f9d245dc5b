package dev.cordon.service.auth;

import dev.cordon.service.directory.Caller;
import dev.cordon.service.directory.Directory;
import dev.cordon.service.directory.OrgRole;
import dev.cordon.service.directory.User;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ways in: bearer tokens and sessions, each with what it takes to pass. Thread-safe. */
public final class Gate {

    private static final String BEARER = "bearer ";

    private final Supplier<Directory> directory;
    private final List<BearerVerifier> bearers;
    private final SessionVerifier sessions;

    /** @param bearers asked one after the other */
    public Gate(Supplier<Directory> directory, List<BearerVerifier> bearers, SessionVerifier sessions) {
        this.directory = directory;
        this.bearers = List.copyOf(bearers);
        this.sessions = sessions;
    }

    /** Any user with a bearer token. */
    public Access bearer() {
        return this::bearerCaller;
    }

    /** A user with the role {@code admin}. */
    public Access admin() {
        return requiring(this::bearerCaller, caller -> caller.has(User.ADMIN), "the role admin is needed");
    }

    /** A user with the role {@code evaluator}, or an administrator of the organisation. */
    public Access evaluator() {
        return requiring(
                this::bearerCaller,
                caller -> caller.has(User.EVALUATOR)
                        || caller.has(User.ADMIN)
                        || caller.hasSymphony(User.EVALUATOR)
                        || caller.user().orgRole() == OrgRole.ADMINISTRATORS
                        || caller.user().orgRole() == OrgRole.OWNER,
                "the role evaluator is needed");
    }

    /** Any user with a session. */
    public Access session() {
        return this::sessionCaller;
    }

    /** A user with a session and this role of the chat family. */
    public Access session(String symphonyRole) {
        return requiring(
                this::sessionCaller,
                caller -> caller.hasSymphony(symphonyRole),
                "the role " + symphonyRole + " is needed");
    }

    private static Access requiring(Access way, Predicate<Caller> condition, String help) {
        return exchange -> {
            Caller caller = way.admit(exchange);
            if (caller == null || !condition.test(caller)) {
                throw Fault.forbidden(help);
            }
            return caller;
        };
    }

    private Caller bearerCaller(Exchange exchange) {
        String header = exchange.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Fault.unauthenticated("Authorization", "send `Authorization: Bearer` and a token");
        }
        String token = header.substring(BEARER.length()).trim();
        for (BearerVerifier verifier : bearers) {
            Caller caller = member(verifier.userOf(token));
            if (caller != null) {
                return caller;
            }
        }
        throw Fault.unauthenticated("Authorization", "the token is not valid, or has expired");
    }

    private Caller sessionCaller(Exchange exchange) {
        String session = exchange.header("sessionToken");
        if (session == null || session.isEmpty()) {
            throw Fault.unauthenticated("sessionToken", "send the header sessionToken");
        }
        Caller caller = member(sessions.userOf(session, exchange.header("keyManagerToken")));
        if (caller == null) {
            throw Fault.unauthenticated("sessionToken", "the session is not valid, or has expired");
        }
        return caller;
    }

    private @Nullable Caller member(@Nullable String userId) {
        Directory.Member member = userId == null ? null : directory.get().member(userId);
        return member == null ? null : Caller.of(member);
    }
}
