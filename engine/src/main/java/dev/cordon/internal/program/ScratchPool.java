package dev.cordon.internal.program;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of scratches. Borrowing one is the lease on the set: after {@link #close} nothing can be borrowed, and what
 * is still out is closed as it comes back. Slots are tried from one that depends on the thread, so that threads rarely meet;
 * there is no shared counter on the way. Thread-safe, for virtual threads too: nothing is bound to a thread.
 */
public final class ScratchPool {

    private static final int SPREAD = 16;

    private final ProgramSet set;
    private final int slots;
    private final AtomicReferenceArray<@Nullable EvaluationScratch> pool;
    private volatile boolean nativeOff;

    /** Number of scratches that exist; negative once closed, and then {@code Long.MIN_VALUE} when none is left. */
    private final AtomicLong live = new AtomicLong();

    ScratchPool(ProgramSet set) {
        this.set = set;
        this.slots = 2 * Runtime.getRuntime().availableProcessors() + 2;
        this.pool = new AtomicReferenceArray<>(slots * SPREAD);
    }

    /**
     * A scratch, or null once the set is retired: the caller goes on with the current one. When the pool has none left, a temporary
     * one is made, without native code: native memory is bounded by the pool.
     */
    public @Nullable EvaluationScratch borrow() {
        if (closed()) {
            return null;
        }
        int from = start();
        for (int i = 0; i < slots; i++) {
            int at = (from + i) % slots * SPREAD;
            if (pool.getPlain(at) != null) {
                EvaluationScratch found = pool.getAndSet(at, null);
                if (found != null && !(nativeOff && found.withNative())) {
                    return found;
                } else if (found != null) {
                    discard(found);
                }
            }
        }
        return make(!nativeOff, false);
    }

    /** A scratch without native code that is closed when it comes back; null once the set is retired. */
    public @Nullable EvaluationScratch borrowWithoutNative() {
        return make(false, true);
    }

    private @Nullable EvaluationScratch make(boolean withNative, boolean apart) {
        long now = live.get();
        while (now >= 0) {
            if (live.compareAndSet(now, now + 1)) {
                boolean beyond = !apart && now >= slots;
                if (beyond) {
                    set.counters().temporaryScratches().increment();
                }
                return new EvaluationScratch(set, withNative && !beyond, apart || beyond);
            }
            now = live.get();
        }
        return null;
    }

    void withoutNative() {
        nativeOff = true;
    }

    /** Closes a scratch that a failure may have left in an unknown state. */
    public void discard(EvaluationScratch scratch) {
        scratch.close();
        forget();
    }

    // The last one out frees the set: only making and discarding count, never borrowing.
    private void forget() {
        if (live.decrementAndGet() == Long.MIN_VALUE) {
            set.free();
        }
    }

    private boolean closed() {
        return live.get() < 0;
    }

    /** Takes a scratch back; closes it when it is temporary, the pool is full or the set retired. */
    public void giveBack(EvaluationScratch scratch) {
        if (scratch.temporary()) {
            discard(scratch);
            return;
        }
        scratch.trim();
        int from = start();
        for (int i = 0; i < slots && !closed(); i++) {
            int at = (from + i) % slots * SPREAD;
            if (pool.getPlain(at) == null && pool.compareAndSet(at, null, scratch)) {
                // The pool may have been closed in between, and then nobody else would close this one.
                if (closed() && pool.compareAndSet(at, scratch, null)) {
                    discard(scratch);
                }
                return;
            }
        }
        discard(scratch);
    }

    void close() {
        if (live.getAndUpdate(n -> n < 0 ? n : n + 1 + Long.MIN_VALUE) < 0) {
            return;
        }
        for (int i = 0; i < slots; i++) {
            EvaluationScratch left = pool.getAndSet(i * SPREAD, null);
            if (left != null) {
                discard(left);
            }
        }
        forget();
    }

    private int start() {
        return (int) (Thread.currentThread().getId() % slots);
    }
}
