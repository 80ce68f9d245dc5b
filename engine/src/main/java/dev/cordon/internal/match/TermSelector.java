package dev.cordon.internal.match;

import dev.cordon.internal.text.ScanText;

/**
 * Turns candidates of terms into matches: tests each exactly, and of the occurrences of one term keeps the leftmost that do not
 * overlap. The candidates of one term must come in text order; those of different terms may come in any. Lives in a scratch; not
 * thread-safe.
 */
final class TermSelector {

    private static final int DONE = Integer.MAX_VALUE;

    private final IntMap lastEnds = new IntMap();

    /** Candidates that wait to be tested: a term, a start, and so on. */
    final IntStack pending = new IntStack();

    /** Room for the positions of one stretch of a {@link TermLayer}. */
    final int[] positions = new int[TermLayer.STRETCH];

    void begin() {
        lastEnds.clear();
    }

    /**
     * Tests a candidate and reports it.
     *
     * @param term number of the term in the table
     * @param pattern number to report
     * @param start where it would start; any int
     */
    void candidate(ScanText text, TermTable table, int term, int pattern, int start, MatchSink sink) {
        int end = table.occurrenceEnd(text.chars(), text.length(), start, term);
        if (end < 0 || start < lastEnds.get(term, 0)) {
            return;
        }
        lastEnds.put(term, sink.match(pattern, start, end) ? end : DONE);
    }

    long memoryBytes() {
        return lastEnds.memoryBytes() + pending.memoryBytes() + 4L * positions.length;
    }
}
