package dev.cordon.internal.match;

import java.util.Arrays;

/**
 * Where matches of one pattern may start: closed ranges of positions, in order, not overlapping. What a fast layer found, in the
 * form in which the exact automata take it: a match that starts outside every window does not exist. Reused; not thread-safe.
 */
final class StartWindows {

    private int[] bounds = new int[32];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds {@code [first, last]}; {@code first} must not be less than that of any window before it. Overlaps are merged. */
    void add(int first, int last) {
        if (size > 0 && first <= bounds[2 * size - 1] + 1) {
            bounds[2 * size - 1] = Math.max(bounds[2 * size - 1], last);
            return;
        }
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * size] = first;
        bounds[2 * size + 1] = last;
        size++;
    }

    /** Replaces all windows by one that covers them. */
    void mergeAll() {
        if (size > 1) {
            bounds[1] = bounds[2 * size - 1];
            size = 1;
        }
    }

    int size() {
        return size;
    }

    int first(int index) {
        return bounds[2 * index];
    }

    int last(int index) {
        return bounds[2 * index + 1];
    }

    long memoryBytes() {
        return 4L * bounds.length + 40;
    }
}
