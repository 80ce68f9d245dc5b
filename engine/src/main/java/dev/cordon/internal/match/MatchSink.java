package dev.cordon.internal.match;

/** Takes the matches of one scan. Called on the scanning thread; must not scan with the same scratch. */
public interface MatchSink {

    /**
     * One exact match. The matches of one pattern come in text order and do not overlap; the order between patterns is not
     * defined.
     *
     * @param pattern index in the list given to {@link PatternSet#compile}
     * @param start first UTF-16 unit
     * @param end unit after the last
     * @return false when no further match of this pattern is wanted in this scan
     */
    boolean match(int pattern, int start, int end);

    /**
     * The confirmation of a pattern ran out of its step budget: matches of it after the last one reported may be missing. Called
     * at most once for a pattern in one scan.
     */
    void exhausted(int pattern);

    /**
     * The pattern matched a span and its check refused it. Told for explanations alone: a span may be told more than once, and a
     * sink that does not ask never learns.
     */
    default void checkRejected(int pattern) {}
}
