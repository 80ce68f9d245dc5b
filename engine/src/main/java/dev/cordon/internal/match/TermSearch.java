package dev.cordon.internal.match;

import dev.cordon.internal.text.CaseFold;
import java.util.List;

/**
 * A small caseless search for a handful of terms in a range of characters: keywords near a match. Immutable and thread-safe,
 * needs no scratch, allocates nothing. For thousands of terms over whole texts there is {@link PatternSet}.
 */
public final class TermSearch {

    private final TermTable table;
    /** Bit {@code u & 63} for every folded unit {@code u} that a term begins with. */
    private final long firstUnits;

    private TermSearch(TermTable table) {
        this.table = table;
        long units = 0;
        for (int t = 0; t < table.size(); t++) {
            units |= 1L << table.unit(t, 0);
        }
        this.firstUnits = units;
    }

    /**
     * @param terms strings of at least one character, compared by Unicode simple folding
     * @param wholeWord whether an occurrence counts only when no word character stands on either side of it
     */
    public static TermSearch of(List<String> terms, boolean wholeWord) {
        return new TermSearch(new TermTable(
                terms.stream().map(t -> new PatternSpec.Term(t, wholeWord)).toList()));
    }

    /**
     * Whether any term occurs wholly inside {@code [from, to)}. Word boundaries look at the real neighbours, outside the range
     * too.
     *
     * @param text a segment without lone surrogates, of which {@code length} units are valid
     */
    public boolean occursIn(char[] text, int length, int from, int to) {
        for (int start = from; start < to; start++) {
            if (!mayBegin(text[start])) {
                continue;
            }
            for (int t = 0; t < table.size(); t++) {
                int end = table.occurrenceEnd(text, length, start, t);
                if (end >= 0 && end <= to) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reports every occurrence wholly inside {@code [from, to)}, in order of their starts, overlapping ones included. */
    public void each(char[] text, int length, int from, int to, Occurrence sink) {
        for (int start = from; start < to; start++) {
            if (!mayBegin(text[start])) {
                continue;
            }
            for (int t = 0; t < table.size(); t++) {
                int end = table.occurrenceEnd(text, length, start, t);
                if (end >= 0 && end <= to && !sink.at(t, start, end)) {
                    return;
                }
            }
        }
    }

    /** Surrogates fold in pairs; they are left to the comparison. */
    private boolean mayBegin(char unit) {
        return Character.isSurrogate(unit) || (firstUnits >>> CaseFold.fold(unit) & 1) != 0;
    }

    /** Takes the occurrences of {@link TermSearch#each}. */
    @FunctionalInterface
    public interface Occurrence {
        /** @return false to stop the search */
        boolean at(int term, int start, int end);
    }
}
