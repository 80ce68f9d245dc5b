package dev.cordon.internal.match;

import dev.cordon.internal.text.CaseFold;
import dev.cordon.internal.text.ScanText;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds candidates of all terms in one pass: a table of chains of terms by their first two folded units. A surrogate counts as
 * one and the same unit, because only pairs fold. Immutable; thread-safe.
 */
final class TermIndex {

    private static final int NONE = -1;

    private final TermTable table;
    private final BitSet irregular;
    private final int[] heads;
    private final int[] following;
    private final int mask;

    /** @param irregular terms that {@link #scan} can leave out */
    TermIndex(TermTable table, BitSet irregular) {
        this.table = table;
        this.irregular = irregular;
        int slots = Integer.highestOneBit(Math.max(table.size(), 32)) * 4;
        this.mask = slots - 1;
        this.heads = new int[slots];
        this.following = new int[table.size()];
        Arrays.fill(heads, NONE);
        for (int t = table.size() - 1; t >= 0; t--) {
            int slot = slot(table.unit(t, 0), table.length(t) > 1 ? table.unit(t, 1) : 0);
            following[t] = heads[slot];
            heads[slot] = t;
        }
    }

    /**
     * Hands every candidate of a wanted term to the selector.
     *
     * @param regularOnly whether to leave out irregular terms
     */
    void scan(
            ScanText text, int[] patterns, boolean regularOnly, Wanted wanted, TermSelector selector, MatchSink sink) {
        char[] chars = text.chars();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int first = foldUnit(chars[i]);
            visit(slot(first, 0), text, i, patterns, regularOnly, wanted, selector, sink);
            if (i + 1 < length) {
                visit(slot(first, foldUnit(chars[i + 1])), text, i, patterns, regularOnly, wanted, selector, sink);
            }
        }
    }

    private void visit(
            int slot,
            ScanText text,
            int at,
            int[] patterns,
            boolean regularOnly,
            Wanted wanted,
            TermSelector selector,
            MatchSink sink) {
        for (int t = heads[slot]; t != NONE; t = following[t]) {
            if (wanted.has(patterns[t]) && !(regularOnly && irregular.get(t))) {
                selector.candidate(text, table, t, patterns[t], at, sink);
            }
        }
    }

    private int slot(int first, int second) {
        int h = (fold(first) * 31 + fold(second)) * 0x9E3779B1;
        return (h ^ h >>> 15) & mask;
    }

    private static int fold(int unit) {
        return Character.isSurrogate((char) unit) ? Character.MIN_SURROGATE : unit;
    }

    private static int foldUnit(char unit) {
        return Character.isSurrogate(unit) ? Character.MIN_SURROGATE : CaseFold.fold(unit);
    }

    long memoryBytes() {
        return 4L * (heads.length + following.length) + 64;
    }
}
