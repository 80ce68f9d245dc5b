package dev.cordon.internal.match;

import java.util.List;

/**
 * What to look for so that every match of an expression is near something found: every match holds one of the anchors or one of
 * the literals. Immutable.
 *
 * @param cost estimated nanoseconds per 1,024 units of chat text, without what all literals of a set cost together
 */
record Lookout(List<Anchor> anchors, List<Literal> literals, double cost) {

    /** There is nothing to look for. */
    static final double IMPOSSIBLE = 1e9;

    /** Never matches: nothing to look for, and nothing missed. */
    static final Lookout NEVER = new Lookout(List.of(), List.of(), 0);

    static final Lookout NONE = new Lookout(List.of(), List.of(), IMPOSSIBLE);

    /**
     * A place where a rare character stands.
     *
     * @param sequence the line of parts it belongs to
     * @param part index of the part whose character is looked for
     */
    record Anchor(Sequence sequence, int part) {}

    /**
     * A string.
     *
     * @param text folded, compared by simple folding
     * @param sequence the line of parts it belongs to
     * @param part index of the part at which it begins
     */
    record Literal(String text, Sequence sequence, int part) {}

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
