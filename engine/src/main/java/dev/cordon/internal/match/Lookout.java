package dev.cordon.internal.match;

import dev.cordon.internal.pattern.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What to look for so that every match of an expression is near something found: every match holds one of the anchors or one of
 * the literals. Immutable.
 *
 * @param cost estimated nanoseconds per 1,024 units of chat text, without what all literals of a set cost together
 */
record Lookout(List<Anchor> anchors, List<Literal> literals, double cost) {

    /** Beyond this cost searching the whole text is no dearer. */
    static final double IMPOSSIBLE = 4_000;

    private static final int MOST_STRINGS = 256;

    /** Never matches: nothing to look for, and nothing missed. */
    static final Lookout NEVER = new Lookout(List.of(), List.of(), 0);

    static final Lookout NONE = new Lookout(List.of(), List.of(), IMPOSSIBLE);

    /**
     * A place where a rare character stands, or a long run of characters without a space.
     *
     * @param sequence the line of parts it belongs to
     * @param part index of the part whose character is looked for, or at which the run begins
     * @param run how many characters the run has at least; 0 for a single character
     */
    record Anchor(Sequence sequence, int part, int run) {

        /** What the lane shows of the character, or of any of the run. */
        LaneSet trigger() {
            return run == 0 ? LaneSet.of(((Node.Chars) sequence.node(part)).set()) : sequence.runSet(part, run);
        }

        /** What the lane shows around the place. */
        LaneSet[] fingerprint() {
            if (run == 0) {
                return Fingerprint.of(sequence, part);
            }
            LaneSet[] same = new LaneSet[Fingerprint.PLACES];
            Arrays.fill(same, trigger());
            return same;
        }

        /** Where matches start, seen from the place. */
        Reach reach() {
            Reach reach = sequence.reach(part);
            if (run == 0) {
                return reach;
            }
            // Any of the pairs of words inside the run may be the one that is seen.
            int most = reach.isUnbounded()
                    ? Reach.UNBOUNDED
                    : reach.most() + run - AnchorTable.RUN_UNITS + Fingerprint.BEFORE;
            return new Reach(reach.least() + Fingerprint.BEFORE, most, null);
        }
    }

    /**
     * A string.
     *
     * @param text folded, compared by simple folding
     * @param sequence the line of parts it belongs to
     * @param part index of the part at which it begins
     */
    record Literal(String text, Sequence sequence, int part) {}

    /** What one of two branches needs: the places and strings of both. */
    Lookout and(Lookout other) {
        int strings = literals.size() + other.literals.size();
        if (!isPossible() || !other.isPossible() || strings > MOST_STRINGS) {
            return new Lookout(List.of(), List.of(), Math.max(IMPOSSIBLE, cost + other.cost));
        }
        List<Anchor> places = new ArrayList<>(anchors);
        places.addAll(other.anchors);
        List<Literal> texts = new ArrayList<>(literals);
        texts.addAll(other.literals);
        return new Lookout(places, texts, cost + other.cost);
    }

    boolean isPossible() {
        return cost < IMPOSSIBLE;
    }

    /** Length of the shortest literal; {@link Integer#MAX_VALUE} when there is none. */
    int shortestLiteral() {
        int shortest = Integer.MAX_VALUE;
        for (Literal literal : literals) {
            shortest = Math.min(shortest, literal.text.length());
        }
        return shortest;
    }
}
