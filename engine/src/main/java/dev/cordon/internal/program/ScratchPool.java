package dev.cordon.internal.program;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of scratches. Borrowing one is the lease on the program: after {@link #close} nothing can be borrowed, and what
 * is still out is closed as it comes back. Slots are tried from one that depends on the thread, so that threads rarely meet;
 * there is no shared counter on the way. Thread-safe, for virtual threads too: nothing is bound to a thread.
 */
public final class ScratchPool {

    private static final int SPREAD = 16;

    private final Program program;
    private final int slots;
    private final AtomicReferenceArray<@Nullable EvaluationScratch> pool;
    private final LongAdder made = new LongAdder();

    /** Number of scratches that exist; negative once closed, and then {@code Long.MIN_VALUE} when none is left. */
    private final AtomicLong live = new AtomicLong();

    ScratchPool(Program program) {
        this.program = program;
        this.slots = 2 * Runtime.getRuntime().availableProcessors() + 2;
        this.pool = new AtomicReferenceArray<>(slots * SPREAD);
    }

    /** A scratch, or null once the program is retired: the caller goes on with the current one. */
    public @Nullable EvaluationScratch borrow() {
        if (closed()) {
            return null;
        }
        int from = start();
        for (int i = 0; i < slots; i++) {
            int at = (from + i) % slots * SPREAD;
            if (pool.getPlain(at) != null) {
                EvaluationScratch found = pool.getAndSet(at, null);
                if (found != null) {
                    return found;
                }
            }
        }
        return make();
    }

    private @Nullable EvaluationScratch make() {
        long now = live.get();
        while (now >= 0) {
            if (live.compareAndSet(now, now + 1)) {
                made.increment();
                return new EvaluationScratch(program);
            }
            now = live.get();
        }
        return null;
    }

    /** Closes a scratch that a failure may have left in an unknown state. */
    public void discard(EvaluationScratch scratch) {
        scratch.close();
        forget();
    }

    // The last one out frees the program: only making and discarding count, never borrowing.
    private void forget() {
        if (live.decrementAndGet() == Long.MIN_VALUE) {
            program.free();
        }
    }

    private boolean closed() {
        return live.get() < 0;
    }

    /** Takes a scratch back; closes it when the pool is full or the program retired. */
    public void giveBack(EvaluationScratch scratch) {
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

    /** Scratches made so far; far above the number of threads means the pool is too small. */
    public long made() {
        return made.sum();
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
