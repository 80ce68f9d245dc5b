package dev.cordon.spi;

/**
 * One pattern for a fast layer, spelled out so that every engine must agree on its meaning: no flags, no short classes, no
 * assertions, case folding already expanded into classes.
 *
 * @param id dense number the matcher reports; unique within one compile
 * @param kind whether the text is a literal or an expression
 * @param bytes expression over UTF-8 bytes in the syntax that PCRE-like engines share: literals, {@code \xhh}, byte classes,
 *     {@code (?:…)}, {@code |}, {@code ?*+{n,m}}; printable ASCII only. Byte mode, no flag is needed.
 * @param minWidth least number of UTF-16 units a match has, at least 1
 * @param maxWidth largest number of UTF-16 units a match has, {@link #UNBOUNDED} when there is no bound
 * @param maxRepeat largest bound of a counted repeat that stands in the expression, 0 when there is none
 * @param positions number of character positions after counted repeats are unrolled: a measure of automaton size
 */
public record FastPattern(int id, Kind kind, String bytes, int minWidth, int maxWidth, int maxRepeat, int positions) {

    /** {@link #maxWidth} of a pattern without a bound. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /** What the pattern is. */
    public enum Kind {
        /** A dictionary term: a caseless string. */
        TERM,
        /** An expression of the dialect. */
        EXPRESSION
    }
}
