package dev.cordon.service.alerts;

import java.time.Duration;
import java.util.List;

/** When a delivery that failed is tried again; together a little less than a day. Stateless. */
final class Retries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private Retries() {}

    /** Whether this many attempts are all there are. */
    static boolean exhausted(int attempts) {
        return attempts > PAUSES.size();
    }

    /**
     * Milliseconds from an attempt to the next one.
     *
     * @param attempts how many there were, at least 1, not exhausted
     */
    static long pauseMillis(int attempts) {
        return PAUSES.get(attempts - 1).toMillis();
    }
}
