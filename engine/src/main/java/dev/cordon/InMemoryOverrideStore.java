package dev.cordon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Used tokens until they expire. Full, it forgets the oldest: such a token could be used twice, which is why a store of many users
 * belongs in a database.
 */
final class InMemoryOverrideStore implements OverrideStore {

    private static final int KEPT = 100_000;

    private final Cache<String, Instant> used;

    InMemoryOverrideStore(Clock clock) {
        used = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfter(
                        Expiry.creating((String token, Instant expires) -> Duration.between(clock.instant(), expires)))
                .build();
    }

    @Override
    public boolean use(String tokenId, Instant expires) {
        return used.asMap().putIfAbsent(tokenId, expires) == null;
    }
}
