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

    void begin() {
        lastEnds.clear();
    }

    /**
     * @param term number of the term in the table
     * @param pattern number to report
     */
    void candidate(ScanText text, TermTable table, int term, int pattern, int start, MatchSink sink) {
        int end = table.occurrenceEnd(text.chars(), text.length(), start, term);
        if (end < 0 || start < lastEnds.get(term, 0)) {
            return;
        }
        lastEnds.put(term, sink.match(pattern, start, end) ? end : DONE);
    }

    long memoryBytes() {
        return lastEnds.memoryBytes();
    }
}
