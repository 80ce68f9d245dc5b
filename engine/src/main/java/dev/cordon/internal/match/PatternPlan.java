package dev.cordon.internal.match;

import java.util.List;

/**
 * How one pattern is found, for people: shown by {@code explain-plan}. Immutable.
 *
 * @param backend {@code java}, or the name of the external backend that reports its candidates
 * @param layer the layer that finds candidates
 * @param reason why this layer, in words
 * @param minWidth least width of a match in UTF-16 units
 * @param maxWidth largest width of a match in UTF-16 units, {@code Integer.MAX_VALUE} when there is no bound
 * @param anchors literals or character sets one of which every match holds; empty when there are none
 * @param nanosPerKilobyte estimated cost in nanoseconds per 1,024 units of chat text; a guess for ordering, not a promise
 */
public record PatternPlan(
        String backend,
        Layer layer,
        String reason,
        int minWidth,
        int maxWidth,
        List<String> anchors,
        double nanosPerKilobyte) {

    public PatternPlan {
        anchors = List.copyOf(anchors);
    }

    /** What finds the candidates that the exact automata confirm. */
    public enum Layer {
        /** The automaton over all terms. */
        TERMS,
        /** Required literals of expressions. */
        LITERALS,
        /** Required rare characters of expressions. */
        ANCHORS,
        /** An external backend. */
        NATIVE,
        /** None: the exact automaton searches the whole text. */
        DIRECT
    }
}
