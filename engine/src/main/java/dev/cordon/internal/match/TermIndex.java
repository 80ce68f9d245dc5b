package dev.cordon.internal.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds candidates of all terms: the terms in groups of similar length, each group in a {@link GramTable} that skips as many
 * positions as its shortest term allows. Immutable; thread-safe.
 */
final class TermIndex {

    /** Shortest terms of the groups; each has the window width of the same place. */
    private static final int[] SHORTEST = {1, 2, 4, 9};

    private static final int[] WIDTHS = {1, 2, 4, 6};

    /** More windows a term would only make the table larger and its bitmap fuller. */
    private static final int LARGEST_STEP = 8;

    private final TermTable table;
    private final List<GramTable> groups = new ArrayList<>();

    TermIndex(TermTable table) {
        this.table = table;
        for (int g = 0; g < SHORTEST.length; g++) {
            IntStack members = new IntStack();
            int least = Integer.MAX_VALUE;
            for (int t = 0; t < table.size(); t++) {
                int length = table.length(t);
                if (length >= SHORTEST[g] && (g + 1 == SHORTEST.length || length < SHORTEST[g + 1])) {
                    members.push(t);
                    least = Math.min(least, length);
                }
            }
            if (!members.isEmpty()) {
                groups.add(group(members, Math.min(least - WIDTHS[g] + 1, LARGEST_STEP), WIDTHS[g]));
            }
        }
    }

    private GramTable group(IntStack members, int step, int width) {
        GramChoice choice = new GramChoice(step, width);
        for (int m = 0; m < members.size(); m++) {
            choice.count(Grams.laneOf(table, members.get(m)), table.length(members.get(m)));
        }
        GramList grams = new GramList();
        for (int m = 0; m < members.size(); m++) {
            int term = members.get(m);
            byte[] lane = Grams.laneOf(table, term);
            int first = choice.choose(lane, table.length(term));
            // The later window first: when two stand at one position, it is that of the earlier occurrence.
            for (int at = first + step - 1; at >= first; at--) {
                grams.add(Grams.hash(lane, at, Grams.dropOf(width)), term, at);
            }
        }
        return new GramTable(step, width, grams);
    }

    /** The groups; a term is in exactly one of them. */
    List<GramTable> groups() {
        return groups;
    }

    long memoryBytes() {
        long bytes = 64;
        for (GramTable group : groups) {
            bytes += group.memoryBytes();
        }
        return bytes;
    }
}
