package dev.cordon;

import dev.cordon.decision.Violation;
import dev.cordon.model.Action;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.Interaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a user go on after a warning. The decision carries a challenge; the caller shows the warning, asks for a justification and
 * exchanges the two for a token; the same interaction with the token passes those warnings, once. A token is bound to a keyed
 * digest of the interaction, to the user, and to the (policy, version, rule) triples that warned: anything new decides as usual,
 * and nothing ever lifts a BLOCK. Thread-safe.
 */
public final class OverrideAuthority {

    private static final int LEAST_KEY_BYTES = 16;

    private final SignedTicket tickets;
    private final InteractionDigest digest;
    private final Duration validity;
    private final OverrideStore store;
    private final Clock clock;

    /**
     * An authority with a key of the embedder's own.
     *
     * @param key secret of at least 16 bytes; nodes that share it accept each other's tokens
     * @param validity how long a challenge, and a token after it, may be used
     * @param store remembers used tokens
     * @throws IllegalArgumentException if the key is short or the validity not positive
     */
    public OverrideAuthority(byte[] key, Duration validity, OverrideStore store, Clock clock) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("the key needs at least " + LEAST_KEY_BYTES + " bytes");
        }
        if (validity.isZero() || validity.isNegative()) {
            throw new IllegalArgumentException("the validity is a positive time");
        }
        this.tickets = new SignedTicket(key);
        this.digest = new InteractionDigest(key);
        this.validity = validity;
        this.store = Objects.requireNonNull(store, "store");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** An authority whose tokens last ten minutes and are remembered in memory. */
    public static OverrideAuthority withKey(byte[] key) {
        Clock clock = Clock.systemUTC();
        return new OverrideAuthority(key, Duration.ofMinutes(10), OverrideStore.inMemory(clock), clock);
    }

    /**
     * Exchanges a challenge for a token, once the user has given a reason.
     *
     * @param challenge the decision's challenge
     * @param justification the user's reason, not blank; the caller records it, it is not kept here
     * @param user the user who gives it, null when the interaction named none
     * @return the token; null when the challenge is not genuine, has expired, or was for another user
     * @throws IllegalArgumentException if the justification is blank
     */
    public @Nullable String justify(String challenge, String justification, @Nullable String user) {
        if (justification.isBlank()) {
            throw new IllegalArgumentException("a justification says why");
        }
        SignedTicket.Ticket ticket = tickets.open(SignedTicket.Kind.CHALLENGE, challenge);
        if (ticket == null || expired(ticket) || !ticket.user().equals(SignedTicket.userOf(user))) {
            return null;
        }
        return tickets.seal(
                SignedTicket.Kind.TOKEN, ticket.renewed(clock.instant().plus(validity)));
    }

    /** A challenge over the warnings that were not lifted; null when there are none. */
    @Nullable
    String challenge(Interaction interaction, List<Violation> violations, Set<String> lifted) {
        Set<String> warned = new TreeSet<>();
        for (Violation v : violations) {
            if (warns(v) && !lifted.contains(key(v))) {
                warned.add(triple(v));
            }
        }
        if (warned.isEmpty()) {
            return null;
        }
        return tickets.seal(
                SignedTicket.Kind.CHALLENGE,
                SignedTicket.Ticket.of(
                        digest.of(interaction),
                        SignedTicket.userOf(interaction.user()),
                        clock.instant().plus(validity),
                        warned));
    }

    /**
     * The {@code policyId/ruleId} of warnings that the tokens lift; each token that lifts something is used up. When the interaction
     * could not pass with them, because something blocks or because something new warns, nothing is lifted and no token is lost.
     *
     * @param passes whether the interaction may proceed when those warnings are lifted
     */
    Set<String> lifted(
            Interaction interaction, List<Violation> violations, List<String> tokens, Predicate<Set<String>> passes) {
        Map<SignedTicket.Ticket, Set<String>> usable = new LinkedHashMap<>();
        Set<String> all = new HashSet<>();
        for (String token : tokens) {
            SignedTicket.Ticket ticket = tickets.open(SignedTicket.Kind.TOKEN, token);
            if (ticket == null || expired(ticket) || !isFor(ticket, interaction)) {
                continue;
            }
            Set<String> keys = new HashSet<>();
            for (Violation v : violations) {
                if (warns(v) && ticket.triples().contains(triple(v))) {
                    keys.add(key(v));
                }
            }
            if (!keys.isEmpty()) {
                usable.put(ticket, keys);
                all.addAll(keys);
            }
        }
        Set<String> lifted = new HashSet<>();
        if (!all.isEmpty() && passes.test(all)) {
            usable.forEach((ticket, keys) -> {
                if (store.use(ticket.nonce(), ticket.expires())) {
                    lifted.addAll(keys);
                }
            });
        }
        return lifted;
    }

    private boolean isFor(SignedTicket.Ticket ticket, Interaction interaction) {
        return ticket.user().equals(SignedTicket.userOf(interaction.user()))
                && InteractionDigest.same(ticket.digest(), digest.of(interaction));
    }

    private boolean expired(SignedTicket.Ticket ticket) {
        Instant now = clock.instant();
        return !now.isBefore(ticket.expires());
    }

    private static boolean warns(Violation v) {
        return v.action() == Action.WARN && v.mode() == EnforcementMode.ENFORCE;
    }

    private static String key(Violation v) {
        return v.policyId() + "/" + v.ruleId();
    }

    private static String triple(Violation v) {
        return v.policyId() + "\n" + v.policyVersion() + "\n" + v.ruleId();
    }
}
