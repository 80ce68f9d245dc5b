package dev.cordon.internal.match;

import java.util.Arrays;

/**
 * Where matches of one pattern may start: closed ranges of positions. What fast layers found, in the form in which the exact
 * automata take it: a match that starts outside every window does not exist. Reused; not thread-safe.
 */
final class StartWindows {

    /** Beyond this many the last one grows instead, so that no text makes the list longer. */
    private static final int MOST = 1 << 14;

    private long[] windows = new long[4];
    private int size;
    private boolean ordered = true;

    void clear() {
        size = 0;
        ordered = true;
    }

    /** Adds {@code [first, last]}, in any order. One that overlaps the window before it, or touches it, is merged with it. */
    void add(int first, int last) {
        if (size > 0 && first >= first(size - 1) && (first <= last(size - 1) + 1 || size == MOST)) {
            windows[size - 1] = pack(first(size - 1), Math.max(last(size - 1), last));
            return;
        }
        if (size == windows.length) {
            compact();
            add(first, last);
            return;
        }
        ordered &= size == 0 || first >= first(size - 1);
        windows[size++] = pack(first, last);
    }

    private void compact() {
        settle();
        if (size >= MOST) {
            mergeAll();
        }
        if (size == windows.length) {
            windows = Arrays.copyOf(windows, size * 2);
        }
    }

    /** Puts the windows in order and merges those that overlap. To be called before they are read. */
    void settle() {
        if (ordered) {
            return;
        }
        Arrays.sort(windows, 0, size);
        int kept = 0;
        for (int i = 1; i < size; i++) {
            if (first(i) <= last(kept) + 1) {
                windows[kept] = pack(first(kept), Math.max(last(kept), last(i)));
            } else {
                windows[++kept] = windows[i];
            }
        }
        size = kept + 1;
        ordered = true;
    }

    /** Replaces all windows by one that covers them. */
    void mergeAll() {
        settle();
        if (size > 1) {
            windows[0] = pack(first(0), last(size - 1));
            size = 1;
        }
    }

    private static long pack(int first, int last) {
        return (long) first << 32 | last;
    }

    int size() {
        return size;
    }

    int first(int index) {
        return (int) (windows[index] >>> 32);
    }

    int last(int index) {
        return (int) windows[index];
    }

    long memoryBytes() {
        return 8L * windows.length + 40;
    }
}
