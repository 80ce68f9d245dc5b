package dev.cordon.internal.match;

/**
 * How often each window of some terms is to be expected in a text: as the {@link GramModel} says, or more where other terms share it,
 * for dictionaries are made of the words of their texts. Filled first, then asked; not thread-safe.
 */
final class GramWeights {

    private static final int FEWEST_BITS = 16;
    private static final int MOST_BITS = 22;

    /** How much of a text is taken to be like its dictionary, if that has at least so many windows. */
    private static final double LIKE_TERMS = 0.5;

    private static final int LARGE = 20_000;

    private final int[] counters;
    private final int shift;
    private final int width;
    private final int drop;
    private long windows;

    /** @param terms how many terms will be counted */
    GramWeights(int width, int terms) {
        // About forty counters a term, so that hardly any two windows share one.
        int wished = Integer.SIZE - Integer.numberOfLeadingZeros(terms) + 5;
        int bits = Math.min(Math.max(wished, FEWEST_BITS), MOST_BITS);
        this.counters = new int[1 << bits];
        this.shift = Integer.SIZE - bits;
        this.width = width;
        this.drop = Grams.dropOf(width);
    }

    /** Counts the windows of a term. */
    void count(byte[] lane, int length) {
        for (int at = 0; at + width <= length; at++) {
            counters[slot(lane, at)]++;
            windows++;
        }
    }

    /** The expected share of positions of a text at which the window at {@code at} of a counted term stands. */
    double expected(byte[] lane, int at) {
        double shared = LIKE_TERMS * (counters[slot(lane, at)] - 1) / Math.max(windows, LARGE);
        return Math.max(shared, GramModel.likely(lane, at, width));
    }

    private int slot(byte[] lane, int at) {
        return Grams.hash(lane, at, drop) >>> shift;
    }
}
