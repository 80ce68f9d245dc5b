package dev.cordon.internal.match;

import org.jspecify.annotations.Nullable;

/** Where one walk through a {@link LazyDfa} is: mutable, reused from walk to walk, used by one thread at a time. */
final class DfaWalk {

    private static final int NEVER = -1;

    private @Nullable DfaCache cache;
    private int refilledAt;
    private boolean gaveUp;

    void begin(DfaCache current) {
        cache = current;
        refilledAt = NEVER;
        gaveUp = false;
    }

    DfaCache cache() {
        DfaCache current = cache;
        if (current == null) {
            throw new IllegalStateException("walk has not begun");
        }
        return current;
    }

    void use(DfaCache fresh) {
        cache = fresh;
    }

    /**
     * Notes that a cache was full. From the second time on, when the walk got too little out of it, the next unknown transition
     * makes it give up. The first time may be the work of other walks.
     */
    void refilled(int position, int stepsPerState) {
        if (refilledAt != NEVER) {
            gaveUp |= Math.abs((long) position - refilledAt) < (long) stepsPerState * cache().states();
        }
        refilledAt = position;
    }

    /** Whether this walk goes on without a cache. */
    boolean gaveUp() {
        return gaveUp;
    }
}
