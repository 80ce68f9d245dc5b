package dev.cordon.internal.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds candidates of all terms: the terms in groups of similar length, each group in a {@link GramTable} that skips as many
 * positions as its shortest term allows. Immutable; thread-safe.
 */
final class TermIndex {

    private final TermTable table;
    private final List<GramTable> groups = new ArrayList<>();

    /** @param firstTerm number of the first term to find; those before it are left out */
    TermIndex(TermTable table, int firstTerm) {
        this.table = table;
        for (GramPlan.Group planned : GramPlan.of(table, firstTerm)) {
            IntStack members = new IntStack();
            for (int t = firstTerm; t < table.size(); t++) {
                int length = table.length(t);
                if (length >= planned.shortest() && length <= planned.longest()) {
                    members.push(t);
                }
            }
            groups.add(group(members, planned.step(), planned.width()));
        }
    }

    private GramTable group(IntStack members, int step, int width) {
        GramChoice choice = new GramChoice(step, width, members.size());
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
                int probe = probeOffset(at, table.length(term), width);
                grams.add(
                        Grams.hash(lane, at, Grams.dropOf(width)),
                        term,
                        at,
                        probe,
                        probe < 0 ? 0 : Grams.probe(lane, probe));
            }
        }
        return new GramTable(step, width, grams);
    }

    /** Where four units stand that say most beside a window: at the far end of the term; in the window if the term is that short. */
    private static int probeOffset(int at, int length, int width) {
        if (length < Integer.BYTES) {
            return GramTable.NO_PROBE;
        }
        return at >= length - at - width ? 0 : Math.min(length - Integer.BYTES, GramChoice.MAX_OFFSET);
    }

    /** The groups; a term that is looked for is in exactly one of them. */
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
