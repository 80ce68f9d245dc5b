package dev.cordon.internal.match;

/**
 * Chooses which windows of a term to look for: those least likely to be seen elsewhere, by {@link GramWeights}. A poor guess costs
 * comparisons, never a match. Used while one table is built; not thread-safe.
 */
final class GramChoice {

    /** Largest offset of a window in a term: it is kept in a byte. */
    static final int MAX_OFFSET = 100;

    private final GramWeights weights;
    private final int step;
    private final int width;

    /** @param terms how many terms will be counted */
    GramChoice(int step, int width, int terms) {
        this.step = step;
        this.width = width;
        this.weights = new GramWeights(width, terms);
    }

    /** Counts the windows of a term, before any choice is made. */
    void count(byte[] lane, int length) {
        weights.count(lane, length);
    }

    /** The first of the {@code step} consecutive windows of a term to look for. */
    int choose(byte[] lane, int length) {
        int windows = Math.min(length - width, MAX_OFFSET) + 1;
        double sum = 0;
        double[] costs = new double[windows];
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int at = 0; at < windows; at++) {
            costs[at] = weights.expected(lane, at);
            sum += costs[at] - (at >= step ? costs[at - step] : 0);
            if (at >= step - 1 && sum < least) {
                least = sum;
                best = at - step + 1;
            }
        }
        return best;
    }
}
