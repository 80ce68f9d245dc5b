package dev.cordon.internal.match;

import java.util.Arrays;

/**
 * The states and transitions a {@link LazyDfa} has found so far. Written under the lock of its owner; {@link #next} is also read
 * without it. That is sound because an entry is one int that is either {@link #UNKNOWN} or final, because a state's number enters
 * {@code next} only after the array that holds its row is in place, and because everything else is read under the lock.
 *
 * <p>A state is the offset of its row. An entry of a row is {@link #UNKNOWN}; or the next state; or, negative, the next state with
 * {@link #SPECIAL} and perhaps {@link #MATCHED}, so that the hot loop tests for everything unusual with one comparison.
 */
final class DfaCache {

    /** Nobody has made this transition yet. */
    static final int UNKNOWN = 0;
    /** Set in every entry that is not a plain step; makes it negative. */
    static final int SPECIAL = 1 << 31;
    /** A match ended before the character of the transition. */
    static final int MATCHED = 1 << 30;
    /** The state in an entry. */
    static final int STATE_MASK = MATCHED - 1;

    private final int columns;
    private final long limit;
    private int[] next;
    private int[][] threads = new int[8][];
    private byte[] edges = new byte[8];
    private final int[] starts = new int[2 * Edge.COUNT];
    private int[] unseeded = new int[8];
    private int states = 1;
    private int[] table = new int[32];
    private long bytes;

    /** @param limit bytes after which no further state is taken; a few states always are */
    DfaCache(int columns, long limit) {
        this.columns = columns;
        this.limit = limit;
        this.next = new int[8 * columns];
        this.bytes = 4L * next.length + 256;
        intern(new int[0], Edge.OTHER);
    }

    /** The transition table: entry {@code state + column}. */
    int[] next() {
        return next;
    }

    /** The state from which nothing can be reached: no threads. */
    int dead() {
        return columns;
    }

    /** A start state by the caller's number for it, or {@link #UNKNOWN}. */
    int start(int kind) {
        return starts[kind];
    }

    void setStart(int kind, int state) {
        starts[kind] = state;
    }

    /** The same state without the thread that begins again at each character, or {@link #UNKNOWN}; read without the lock too. */
    int unseeded(int state) {
        int[] known = unseeded;
        int s = state / columns;
        return s < known.length ? known[s] : UNKNOWN;
    }

    void setUnseeded(int state, int target) {
        unseeded[state / columns] = target;
    }

    int[] threads(int state) {
        return threads[state / columns];
    }

    int edge(int state) {
        return edges[state / columns];
    }

    int states() {
        return states;
    }

    long memoryBytes() {
        return bytes;
    }

    void set(int state, int column, int entry) {
        next[state + column] = entry;
    }

    /** The state of a list of threads and the {@link Edge} before them, made if need be; -1 when there is no room for it. */
    int intern(int[] list, int edge) {
        int mask = table.length - 1;
        for (int i = hash(list, edge) & mask; ; i = i + 1 & mask) {
            int s = table[i];
            if (s == 0) {
                return states > 4 && bytes > limit ? -1 : add(list, edge, i);
            }
            if (edges[s] == edge && Arrays.equals(threads[s], list)) {
                return s * columns;
            }
        }
    }

    private int add(int[] list, int edge, int slot) {
        int s = states++;
        if (s == threads.length) {
            threads = Arrays.copyOf(threads, s * 2);
            edges = Arrays.copyOf(edges, s * 2);
            unseeded = Arrays.copyOf(unseeded, s * 2);
            next = Arrays.copyOf(next, s * 2 * columns);
            bytes += (long) s * (4L * columns + 13);
        }
        threads[s] = list;
        edges[s] = (byte) edge;
        table[slot] = s;
        bytes += 4L * list.length + 24;
        if (states * 2 > table.length) {
            rehash();
        }
        return s * columns;
    }

    private void rehash() {
        table = new int[table.length * 2];
        bytes += 2L * table.length;
        int mask = table.length - 1;
        for (int s = 1; s < states; s++) {
            int i = hash(threads[s], edges[s]) & mask;
            while (table[i] != 0) {
                i = i + 1 & mask;
            }
            table[i] = s;
        }
    }

    private static int hash(int[] list, int edge) {
        int h = (Arrays.hashCode(list) * 31 + edge) * 0x9E3779B1;
        return h ^ h >>> 15;
    }
}
