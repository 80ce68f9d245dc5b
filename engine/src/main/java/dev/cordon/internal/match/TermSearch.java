package dev.cordon.internal.match;

import java.util.List;

/**
 * A small caseless search for a handful of terms in a range of characters: keywords near a match. Immutable and thread-safe,
 * needs no scratch, allocates nothing. For thousands of terms over whole texts there is {@link PatternSet}.
 */
public final class TermSearch {

    private TermSearch() {}

    /**
     * @param terms strings of at least one character, compared by Unicode simple folding
     * @param wholeWord whether an occurrence counts only when no word character stands on either side of it
     */
    public static TermSearch of(List<String> terms, boolean wholeWord) {
        throw new UnsupportedOperationException();
    }

    /**
     * Whether any term occurs wholly inside {@code [from, to)}. Word boundaries look at the real neighbours, outside the range
     * too.
     *
     * @param text a segment, of which {@code length} units are valid
     */
    public boolean occursIn(char[] text, int length, int from, int to) {
        throw new UnsupportedOperationException();
    }

    /** Reports every occurrence wholly inside {@code [from, to)}, in order of their starts, overlapping ones included. */
    public void each(char[] text, int length, int from, int to, Occurrence sink) {
        throw new UnsupportedOperationException();
    }

    /** Takes the occurrences of {@link TermSearch#each}. */
    @FunctionalInterface
    public interface Occurrence {
        /** @return false to stop the search */
        boolean at(int term, int start, int end);
    }
}
