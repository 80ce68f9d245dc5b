package dev.cordon.spi;

import java.util.Arrays;

/**
 * Candidate ends of one scan as packed longs: pattern id in the upper half, end in the lower. Grows up to a limit; reused
 * between scans. Not thread-safe.
 */
public final class EndSink {

    private final int limit;
    private long[] pairs = new long[256];
    private int size;

    /** @param limit most pairs it takes; the next one makes {@link #add} answer false */
    public EndSink(int limit) {
        this.limit = limit;
    }

    /** Appends a pair. False when the sink is full: the caller then stops its scan. */
    public boolean add(int pattern, int end) {
        if (size == pairs.length) {
            if (size >= limit) {
                return false;
            }
            pairs = Arrays.copyOf(pairs, Math.min(limit, size * 2));
        }
        pairs[size++] = ((long) pattern << 32) | end;
        return true;
    }

    /** Number of pairs since the last {@link #clear}. */
    public int size() {
        return size;
    }

    public int pattern(int index) {
        return (int) (pairs[index] >>> 32);
    }

    public int end(int index) {
        return (int) pairs[index];
    }

    /** Orders the pairs by pattern, then end, and drops repeats. */
    public void sort() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }

    public void clear() {
        size = 0;
    }
}
