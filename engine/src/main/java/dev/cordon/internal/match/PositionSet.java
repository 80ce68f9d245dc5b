package dev.cordon.internal.match;

import java.util.Arrays;

/** A set of positions of one stretch of a text: a bit each. Reused; not thread-safe. */
final class PositionSet implements Marker.Marks {

    private long[] words = new long[8];
    private int base;
    private int used;

    /** Forgets everything and makes room for {@code [from, to]}. */
    void reset(int from, int to) {
        base = from & ~63;
        used = (to - base >> 6) + 1;
        if (words.length < used) {
            words = new long[Math.max(used, words.length * 2)];
        } else {
            Arrays.fill(words, 0, used, 0);
        }
    }

    @Override
    public void add(int position) {
        int i = position - base;
        words[i >> 6] |= 1L << i;
    }

    boolean contains(int position) {
        int i = position - base;
        return i >= 0 && i >> 6 < used && (words[i >> 6] >>> i & 1) != 0;
    }

    /** The least position in the set that is not less than {@code from}, or -1. */
    int next(int from) {
        int i = Math.max(from - base, 0);
        int w = i >> 6;
        if (w >= used) {
            return -1;
        }
        long bits = words[w] & -1L << i;
        while (bits == 0) {
            if (++w == used) {
                return -1;
            }
            bits = words[w];
        }
        return base + (w << 6) + Long.numberOfTrailingZeros(bits);
    }

    long memoryBytes() {
        return 8L * words.length + 40;
    }
}
