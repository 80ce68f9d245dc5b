package dev.cordon.internal.match;

import dev.cordon.internal.check.Check;
import dev.cordon.internal.pattern.Node;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One pattern given to {@link PatternSet#compile}; its index in the list is its number. Immutable. */
public sealed interface PatternSpec {

    /**
     * A dictionary term: a caseless string (Unicode simple folding). Its occurrences are the leftmost that do not overlap one
     * another; occurrences of other terms may overlap them.
     *
     * @param text at least one character; a lone surrogate stands for U+FFFD, as in a text
     * @param wholeWord whether an occurrence counts only when no word character stands on either side of it. An occurrence that
     *     fails this consumes nothing.
     */
    record Term(String text, boolean wholeWord) implements PatternSpec {
        public Term {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a term needs at least one character");
            }
        }
    }

    /**
     * An expression. With {@code pattern} alone its matches are the leftmost-first, non-overlapping ones. With any of the others,
     * candidates are all spans {@code [s, e)} that {@code pattern} can match, such that a match of {@code before} ends at
     * {@code s}, a match of {@code after} starts at {@code e} and {@code check} accepts; the leftmost start wins, then the longest
     * end; a candidate that is refused consumes nothing.
     *
     * @param before context to the left, any width, not part of the span; null when there is no such condition
     * @param pattern what the span is; must not match the empty string
     * @param after context to the right, any width, not part of the span; null when there is no such condition
     * @param check second opinion on the span; null when there is none
     */
    record Expression(
            @Nullable Node before,
            Node pattern,
            @Nullable Node after,
            @Nullable Check check) implements PatternSpec {
        public Expression {
            Objects.requireNonNull(pattern, "pattern");
        }

        /** An expression without context and check. */
        public static Expression of(Node pattern) {
            return new Expression(null, pattern, null, null);
        }

        /** Whether only the leftmost-first matches of {@code pattern} are asked for. */
        boolean isPlain() {
            return before == null && after == null && check == null;
        }
    }
}
