package dev.cordon.internal.program;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of scratches. Borrowing one is the lease on the set: after {@link #close} nothing can be borrowed, and what
 * is still out is closed as it comes back. Slots are tried from one that depends on the thread, so that threads rarely meet;
 * there is no shared counter on the way, and no reference is written: a scratch stays in its slot, whose state changes, because a
 * reference written into an old object is work for the collector. Thread-safe, for virtual threads too: nothing is bound to a
 * thread.
 */
public final class ScratchPool {

    /** States of a slot, so far apart that two are never in one line of a cache. */
    private static final int SPREAD = 32;

    private static final int FREE = 0;
    private static final int LENT = 1;
    private static final int RETIRED = 2;

    private final ProgramSet set;

    /** A power of two. */
    private final int slots;

    private final AtomicIntegerArray states;

    /** By slot; written by whom the slot is lent to, or by whoever retires a free one. */
    private final @Nullable EvaluationScratch[] pool;

    private volatile boolean nativeOff;

    /** Number of scratches that exist; negative once closed, and then {@code Long.MIN_VALUE} when none is left. */
    private final AtomicLong live = new AtomicLong();

    ScratchPool(ProgramSet set) {
        this.set = set;
        this.slots = Integer.highestOneBit(2 * Runtime.getRuntime().availableProcessors() + 1) * 2;
        this.states = new AtomicIntegerArray((slots + 1) * SPREAD);
        this.pool = new EvaluationScratch[slots];
    }

    /**
     * A scratch, or null once the set is retired: the caller goes on with the current one. When the pool has none left, a temporary
     * one is made, without native code: native memory is bounded by the pool.
     */
    public @Nullable EvaluationScratch borrow() {
        int from = (int) Thread.currentThread().getId();
        // A scratch that exists comes before an empty slot. The look at the slot is a guess; what was taken is looked
        // at again.
        for (int i = 0; i < slots; i++) {
            int slot = from + i & slots - 1;
            if (pool[slot] != null && take(slot)) {
                return lent(slot);
            }
        }
        for (int i = 0; i < slots; i++) {
            int slot = from + i & slots - 1;
            if (take(slot)) {
                return lent(slot);
            }
        }
        return make(false, EvaluationScratch.TEMPORARY);
    }

    private boolean take(int slot) {
        int at = at(slot);
        return states.getPlain(at) == FREE && states.compareAndSet(at, FREE, LENT);
    }

    private static int at(int slot) {
        return (slot + 1) * SPREAD;
    }

    private @Nullable EvaluationScratch lent(int slot) {
        EvaluationScratch known = pool[slot];
        return known != null && !(nativeOff && known.withNative()) ? known : renew(slot, known);
    }

    private @Nullable EvaluationScratch renew(int slot, @Nullable EvaluationScratch before) {
        EvaluationScratch made = null;
        try {
            if (before != null) {
                pool[slot] = null;
                close(before);
            }
            made = make(!nativeOff, slot);
            pool[slot] = made;
        } finally {
            if (made == null) {
                states.compareAndSet(at(slot), LENT, FREE);
            }
        }
        return made;
    }

    /** A scratch without native code that is closed when it comes back; null once the set is retired. */
    public @Nullable EvaluationScratch borrowWithoutNative() {
        return make(false, EvaluationScratch.APART);
    }

    private @Nullable EvaluationScratch make(boolean withNative, int slot) {
        long now = live.get();
        while (now >= 0) {
            if (live.compareAndSet(now, now + 1)) {
                if (slot == EvaluationScratch.TEMPORARY) {
                    set.counters().temporaryScratches().increment();
                }
                return new EvaluationScratch(set, withNative, slot);
            }
            now = live.get();
        }
        return null;
    }

    void withoutNative() {
        nativeOff = true;
    }

    /** Takes a scratch back; closes it when it belongs to no slot or the set was retired. */
    public void giveBack(EvaluationScratch scratch) {
        int slot = scratch.slot();
        scratch.trim();
        if (slot < 0 || !states.compareAndSet(at(slot), LENT, FREE)) {
            discard(scratch);
        }
    }

    /** Closes a scratch that a failure may have left in an unknown state. */
    public void discard(EvaluationScratch scratch) {
        int slot = scratch.slot();
        if (slot >= 0) {
            pool[slot] = null;
            states.compareAndSet(at(slot), LENT, FREE);
        }
        close(scratch);
    }

    private void close(EvaluationScratch scratch) {
        scratch.close();
        forget();
    }

    // The last one out frees the set: only making and discarding count, never borrowing.
    private void forget() {
        if (live.decrementAndGet() == Long.MIN_VALUE) {
            set.free();
        }
    }

    void close() {
        if (live.getAndUpdate(n -> n < 0 ? n : n + 1 + Long.MIN_VALUE) < 0) {
            return;
        }
        for (int slot = 0; slot < slots; slot++) {
            // What is lent is closed by whom it is lent to.
            if (states.getAndSet(at(slot), RETIRED) == FREE) {
                EvaluationScratch left = pool[slot];
                pool[slot] = null;
                if (left != null) {
                    close(left);
                }
            }
        }
        forget();
    }
}
