package dev.cordon.internal.pattern;

import java.util.List;

/**
 * An expression of the dialect as a tree. What a node means is spelled out: classes are sets of code points with case folding
 * already applied, a dot is a class, a group is only its content. Immutable.
 *
 * <p>Sealed families stay in one file: outside a named module a permitted subtype may not live in another package.
 */
public sealed interface Node {

    /** Matches the empty string. */
    record Empty() implements Node {}

    /** Matches one code point of the set; an empty set matches nothing. */
    record Chars(CodePointSet set) implements Node {}

    /** Matches the parts one after another. */
    record Concat(List<Node> parts) implements Node {
        public Concat {
            parts = List.copyOf(parts);
        }
    }

    /** Matches one of the parts; earlier parts are preferred. */
    record Alternate(List<Node> parts) implements Node {
        public Alternate {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Matches the body {@code min} to {@code max} times. Where the body can be empty, {@code x*} is {@code (?:x+)?}, and a path that
     * comes back to the loop without having moved has lost to the path that was there first: so RE2/J orders its matches.
     *
     * @param max {@link #UNBOUNDED} when there is no upper bound
     * @param greedy whether more repeats are preferred
     */
    record Repeat(Node body, int min, int max, boolean greedy) implements Node {
        public static final int UNBOUNDED = Integer.MAX_VALUE;
    }

    /** Matches the empty string where the condition holds. */
    record Assertion(Kind kind) implements Node {
        /** Conditions on the neighbours of a position; "word" is ASCII {@code [0-9A-Za-z_]}. */
        public enum Kind {
            /** Start of the segment: {@code \A}, and {@code ^} without flag m. */
            BEGIN_TEXT,
            /** End of the segment: {@code \z}, and {@code $} without flag m. */
            END_TEXT,
            /** Start of the segment or after a line feed: {@code ^} with flag m. */
            BEGIN_LINE,
            /** End of the segment or before a line feed: {@code $} with flag m. */
            END_LINE,
            /** Exactly one neighbour is a word character: {@code \b}. */
            WORD_BOUNDARY,
            /** Both or neither neighbour is a word character: {@code \B}. */
            NOT_WORD_BOUNDARY
        }
    }
}
