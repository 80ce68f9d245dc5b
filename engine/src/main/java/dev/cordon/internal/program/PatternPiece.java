package dev.cordon.internal.program;

import dev.cordon.internal.match.PatternSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compiled patterns that several policy sets share. Whoever uses one holds it; the last to let go frees it, native memory
 * included. Holding is counted as sets are made and retired, never on the way of an evaluation. Thread-safe.
 */
public final class PatternPiece {

    private final PatternSet patterns;
    private final List<?> keys;
    private final AtomicInteger holders = new AtomicInteger(1);

    /**
     * A piece with one holder: whoever made it.
     *
     * @param keys for each pattern what it is made of, so that a later set can tell whether it needs the same
     */
    public PatternPiece(PatternSet patterns, List<?> keys) {
        this.patterns = patterns;
        this.keys = List.copyOf(keys);
    }

    public PatternSet patterns() {
        return patterns;
    }

    /** What each pattern is made of, by its number. */
    public List<?> keys() {
        return keys;
    }

    /** One more holder; false when it was freed before. */
    public boolean hold() {
        int now = holders.get();
        while (now > 0) {
            if (holders.compareAndSet(now, now + 1)) {
                return true;
            }
            now = holders.get();
        }
        return false;
    }

    /** One holder less. Called once for each hold, and once for the making. */
    public void release() {
        if (holders.decrementAndGet() == 0) {
            patterns.close();
        }
    }

    /** Whether it was freed. */
    public boolean freed() {
        return holders.get() <= 0;
    }
}
