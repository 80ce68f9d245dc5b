package dev.cordon.internal.match;

import dev.cordon.internal.text.ScanText;

/** The exact meaning of one expression. Immutable; thread-safe; mutable state is in the {@link ExactScratch}. */
sealed interface ExactSearch permits PlainSearch, ContextSearch {

    /**
     * Reports all matches that start in the windows, in order.
     *
     * @param windows at least every position where a match starts
     * @param pattern the number to report
     */
    void search(ScanText text, StartWindows windows, ExactScratch scratch, int pattern, MatchSink sink);

    /** Bytes held now, automata built so far included. */
    long memoryBytes();
}
