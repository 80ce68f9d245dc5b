package dev.cordon.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides terms by length into groups and gives each a window and a step, so that looking at every so many positions for each
 * group, and at what the windows find there, costs least by the {@link ChatModel}. Deterministic.
 */
final class GramPlan {

    /** Nanoseconds to look at a position, and to look up what seemed to be a window. */
    private static final double POSITION_COST = 1.2;

    private static final double CANDIDATE_COST = 25;

    /** More windows a term would only make the table larger and its bitmap fuller. */
    private static final int LARGEST_STEP = 8;

    private static final int WIDEST = 8;

    /** Terms of this length and more are alike. */
    private static final int LONGEST = 20;

    /** Terms looked at to tell what a group would cost. */
    private static final int SAMPLE = 1500;

    private final TermTable table;
    private final int firstTerm;
    private final int[] counts = new int[LONGEST + 1];
    /** By length, width and step: how often windows of all those terms are expected at a position. */
    private final double[][][] likely = new double[LONGEST + 1][WIDEST + 1][LARGEST_STEP + 1];

    private GramPlan(TermTable table, int firstTerm) {
        this.table = table;
        this.firstTerm = firstTerm;
    }

    /**
     * Terms that are looked for together.
     *
     * @param shortest least length
     * @param longest largest length
     * @param step distance of the positions that are looked at
     * @param width units of a window
     */
    record Group(int shortest, int longest, int step, int width) {}

    /** The groups of the terms from one on, in ascending order of lengths; together they hold every length. */
    static List<Group> of(TermTable table, int firstTerm) {
        GramPlan plan = new GramPlan(table, firstTerm);
        plan.count();
        return plan.best();
    }

    /** What looking for strings of this length costs at least, in nanoseconds per 1,024 units. */
    static double leastCost(int length) {
        int width = length < 6 ? Math.min(length, 3) : 4;
        return POSITION_COST * ChatModel.UNITS / step(length, width);
    }

    private static int step(int shortest, int width) {
        return Math.min(shortest - width + 1, LARGEST_STEP);
    }

    private void count() {
        int terms = table.size() - firstTerm;
        int stride = Math.max(1, terms / SAMPLE);
        int[] sampled = new int[LONGEST + 1];
        for (int t = firstTerm; t < table.size(); t++) {
            counts[capped(table.length(t))]++;
            sampled[capped(table.length(t))] += (t - firstTerm) % stride == 0 ? 1 : 0;
        }
        for (int width = 1; width <= WIDEST; width++) {
            GramWeights weights = new GramWeights(width, terms);
            for (int t = firstTerm; t < table.size(); t++) {
                weights.count(Grams.laneOf(table, t), table.length(t));
            }
            for (int t = firstTerm; t < table.size(); t += stride) {
                int length = capped(table.length(t));
                if (width <= length) {
                    addRarest(Grams.laneOf(table, t), length, weights, width);
                }
            }
        }
        for (int length = 1; length <= LONGEST; length++) {
            for (int width = 1; width <= WIDEST && sampled[length] > 0; width++) {
                for (int step = 1; step <= LARGEST_STEP; step++) {
                    likely[length][width][step] *= (double) counts[length] / sampled[length];
                }
            }
        }
    }

    /** Adds, for every step, how likely one of the rarest neighbouring windows is at a position. */
    private void addRarest(byte[] lane, int length, GramWeights weights, int width) {
        int windows = length - width + 1;
        double[] upTo = new double[windows + 1];
        for (int at = 0; at < windows; at++) {
            upTo[at + 1] = upTo[at] + weights.expected(lane, at);
        }
        for (int step = 1; step <= Math.min(windows, LARGEST_STEP); step++) {
            double least = Double.MAX_VALUE;
            for (int at = 0; at + step <= windows; at++) {
                least = Math.min(least, upTo[at + step] - upTo[at]);
            }
            likely[length][width][step] += least / step;
        }
    }

    private static int capped(int length) {
        return Math.min(length, LONGEST);
    }

    /** Cuts the lengths where it costs least: the best for all lengths from each on, from the longest down. */
    private List<Group> best() {
        double[] cost = new double[LONGEST + 2];
        Group[] first = new Group[LONGEST + 2];
        Arrays.fill(cost, 0, LONGEST + 1, Double.MAX_VALUE);
        for (int from = LONGEST; from >= 1; from--) {
            if (counts[from] == 0) {
                cost[from] = cost[from + 1];
                first[from] = first[from + 1];
                continue;
            }
            for (int width = 1; width <= Math.min(WIDEST, from); width++) {
                double sum = POSITION_COST * ChatModel.UNITS / step(from, width);
                for (int to = from; to <= LONGEST; to++) {
                    sum += CANDIDATE_COST * ChatModel.UNITS * likely[to][width][step(from, width)];
                    if (sum + cost[to + 1] < cost[from]) {
                        cost[from] = sum + cost[to + 1];
                        first[from] = new Group(from, to == LONGEST ? Integer.MAX_VALUE : to, step(from, width), width);
                    }
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int from = 1; from <= LONGEST && first[from] != null; ) {
            Group group = first[from];
            groups.add(group);
            from = group.longest == Integer.MAX_VALUE ? LONGEST + 1 : group.longest + 1;
        }
        return groups;
    }
}
