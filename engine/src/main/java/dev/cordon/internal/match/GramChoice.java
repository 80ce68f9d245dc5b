package dev.cordon.internal.match;

import java.util.Arrays;

/**
 * Chooses which windows of a term to look for: those least likely to be seen elsewhere. A window is taken to be as frequent as
 * English prose makes its characters, and more so the more terms of the same table share it, for dictionaries are made of the words
 * of their texts. A poor guess costs comparisons, never a match. Used while one table is built; not thread-safe.
 */
final class GramChoice {

    /** Largest offset of a window in a term: it is kept in a byte. */
    static final int MAX_OFFSET = 100;

    private static final int COUNTERS = 1 << 16;

    /** Letters and the space from the most frequent to the least; each is taken as a tenth rarer than the one before. */
    private static final String BY_FREQUENCY = " etaoinshrdlucmwfgypbvkxjqz";

    private static final float RATIO = 0.9f;
    private static final float OF_LETTERS = 0.12f;
    private static final float OF_OTHERS = 0.004f;
    private static final float[] WEIGHTS = weights();

    private final int[] counters = new int[COUNTERS];
    private final int step;
    private final int width;
    private final int drop;

    GramChoice(int step, int width) {
        this.step = step;
        this.width = width;
        this.drop = Grams.dropOf(width);
    }

    /** Counts the windows of a term, before any choice is made. */
    void count(byte[] lane, int length) {
        for (int at = 0; at <= lastWindow(length); at++) {
            counters[Grams.hash(lane, at, drop) >>> 16]++;
        }
    }

    /** The first of the {@code step} consecutive windows of a term to look for. */
    int choose(byte[] lane, int length) {
        int best = 0;
        float bestCost = Float.MAX_VALUE;
        for (int first = 0; first <= lastWindow(length) - step + 1; first++) {
            float cost = 0;
            for (int at = first; at < first + step; at++) {
                cost += cost(lane, at);
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = first;
            }
        }
        return best;
    }

    private int lastWindow(int length) {
        return Math.min(length - width, MAX_OFFSET);
    }

    private float cost(byte[] lane, int at) {
        float expected = 1;
        for (int i = at; i < at + width; i++) {
            expected *= WEIGHTS[(lane[i] | 0x20) & 0xFF];
        }
        return expected * (1 + counters[Grams.hash(lane, at, drop) >>> 16]);
    }

    private static float[] weights() {
        float[] weights = new float[256];
        Arrays.fill(weights, OF_OTHERS);
        float weight = OF_LETTERS;
        for (int i = 0; i < BY_FREQUENCY.length(); i++) {
            weights[BY_FREQUENCY.charAt(i)] = weight;
            weight *= RATIO;
        }
        return weights;
    }
}
