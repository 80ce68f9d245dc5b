package dev.cordon.internal.match;

import dev.cordon.internal.text.ScanText;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All terms of a set: candidates from the {@link TermIndex}, each tested exactly. Immutable; thread-safe. */
final class TermLayer {

    /** Positions between two drains of the candidates, so that a text full of them needs no memory of its own size. */
    private static final int STRETCH = 1 << 14;

    private final TermTable table;
    private final int[] patterns;
    private final BitSet irregular;
    private final @Nullable TermIndex index;

    /**
     * @param patterns for each term the pattern number to report
     * @param indexed whether to find candidates of all terms at once; else each is tried at every position
     */
    TermLayer(List<PatternSpec.Term> terms, int[] patterns, boolean indexed) {
        this.table = new TermTable(terms);
        this.patterns = patterns;
        this.irregular = table.irregular();
        this.index = indexed && !terms.isEmpty() ? new TermIndex(table) : null;
    }

    void scan(ScanText text, MatchScratch scratch, MatchSink sink) {
        scratch.terms.begin();
        if (index == null) {
            for (int t = 0; t < patterns.length; t++) {
                tryEverywhere(t, text, scratch, sink);
            }
            return;
        }
        // Where folding changes lengths, windows do not stand where the index expects them.
        boolean special = !irregular.isEmpty() && FoldedText.changesLength(text);
        for (GramTable group : index.groups()) {
            scan(group, text, special, scratch, sink);
        }
        for (int t = irregular.nextSetBit(0); special && t >= 0; t = irregular.nextSetBit(t + 1)) {
            tryEverywhere(t, text, scratch, sink);
        }
    }

    private void scan(GramTable group, ScanText text, boolean special, MatchScratch scratch, MatchSink sink) {
        byte[] lane = text.lane().bytes();
        int length = text.length();
        IntStack pending = scratch.terms.pending;
        int stretch = STRETCH * group.step();
        for (long from = 0; from < length; from += stretch) {
            pending.clear();
            group.scan(lane, (int) from, (int) Math.min(length, from + stretch), length, pending);
            for (int i = 0; i < pending.size(); i += 2) {
                int term = pending.get(i);
                if (scratch.wanted.has(patterns[term]) && !(special && irregular.get(term))) {
                    scratch.terms.candidate(text, table, term, patterns[term], pending.get(i + 1), sink);
                }
            }
        }
    }

    private void tryEverywhere(int term, ScanText text, MatchScratch scratch, MatchSink sink) {
        if (scratch.wanted.has(patterns[term])) {
            for (int at = 0; at < text.length(); at++) {
                scratch.terms.candidate(text, table, term, patterns[term], at, sink);
            }
        }
    }

    long memoryBytes() {
        return table.memoryBytes() + 4L * patterns.length + (index == null ? 0 : index.memoryBytes());
    }
}
