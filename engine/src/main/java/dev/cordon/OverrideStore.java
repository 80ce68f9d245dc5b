package dev.cordon;

import java.time.Clock;
import java.time.Instant;

/** Remembers which override tokens were used, so that each works once. Thread-safe. */
public interface OverrideStore {

    /**
     * Marks a token as used.
     *
     * @param tokenId identity of the token, without content
     * @param expires when the token ends by itself: it need not be remembered longer
     * @return false when it was used before
     */
    boolean use(String tokenId, Instant expires);

    /** A store in memory, bounded by the tokens that have not expired, at most 100,000. */
    static OverrideStore inMemory(Clock clock) {
        return new InMemoryOverrideStore(clock);
    }
}
