package dev.cordon.internal.match;

import java.util.BitSet;
import java.util.List;

/**
 * The folded text of terms in one array. The exact meaning of terms: every layer that finds a candidate asks here. Immutable;
 * thread-safe.
 */
final class TermTable {

    private final char[] folded;
    private final int[] offsets;
    private final boolean[] wholeWord;

    TermTable(List<PatternSpec.Term> terms) {
        offsets = new int[terms.size() + 1];
        wholeWord = new boolean[terms.size()];
        StringBuilder all = new StringBuilder();
        for (int t = 0; t < terms.size(); t++) {
            all.append(FoldedText.fold(terms.get(t).text()));
            offsets[t + 1] = all.length();
            wholeWord[t] = terms.get(t).wholeWord();
        }
        folded = all.toString().toCharArray();
    }

    int size() {
        return wholeWord.length;
    }

    /** Number of UTF-16 units of the folded term; that of its occurrences too unless it is irregular. */
    int length(int term) {
        return offsets[term + 1] - offsets[term];
    }

    /** A term, folded: it has the same occurrences as the one that was given. */
    PatternSpec.Term term(int term) {
        return new PatternSpec.Term(new String(folded, offsets[term], length(term)), wholeWord[term]);
    }

    /** A folded unit of a term. */
    char unit(int term, int index) {
        return folded[offsets[term] + index];
    }

    /**
     * Where the occurrence of a term that starts at {@code start} ends, or -1 when there is none, or none that is a whole word
     * where it must be one.
     *
     * @param start any int
     */
    int occurrenceEnd(char[] text, int length, int start, int term) {
        if (start < 0) {
            return -1;
        }
        int end = FoldedText.matchEnd(text, length, start, folded, offsets[term], length(term));
        return end >= 0 && wholeWord[term] && !FoldedText.isWholeWord(text, length, start, end) ? -1 : end;
    }

    /** Terms that hold a character with variants of another number of units; see {@link FoldedText#isIrregular}. */
    BitSet irregular() {
        BitSet terms = new BitSet();
        for (int t = 0; t < size(); t++) {
            for (int i = offsets[t]; i < offsets[t + 1]; i++) {
                if (folded[i] >= 0x80 && FoldedText.isIrregular(Character.codePointAt(folded, i))) {
                    terms.set(t);
                }
            }
        }
        return terms;
    }

    long memoryBytes() {
        return 2L * folded.length + 5L * wholeWord.length + 64;
    }
}
