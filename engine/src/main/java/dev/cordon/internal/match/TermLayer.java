package dev.cordon.internal.match;

import dev.cordon.internal.text.ScanText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All terms of a set, and the strings that matches of its expressions must hold: one {@link TermIndex} finds the candidates of both.
 * A term is tested exactly and reported; a string offers the windows of its expressions. Immutable; thread-safe.
 */
final class TermLayer {

    /** Positions between two drains of the candidates, so that a text full of them needs no memory of its own size. */
    static final int STRETCH = 1 << 11;

    private final TermTable table;
    private final int[] patterns;
    private final BitSet irregular;
    private final @Nullable TermIndex index;
    private final boolean indexed;

    /** What each string says; string {@code i} is number {@code patterns.length + i} of the table. */
    private final Watch[][] strings;

    /**
     * @param patterns for each term the pattern number to report
     * @param indexed whether to find candidates of all terms at once; else each is tried at every position
     */
    TermLayer(List<PatternSpec.Term> terms, int[] patterns, boolean indexed, RequiredStrings required) {
        List<PatternSpec.Term> all = new ArrayList<>(terms);
        for (String text : required.texts()) {
            all.add(new PatternSpec.Term(text, false));
        }
        this.table = new TermTable(all);
        this.patterns = patterns;
        this.strings = required.watches();
        this.indexed = indexed;
        this.irregular = table.irregular();
        irregular.clear(terms.size(), all.size() + 1);
        int first = indexed ? 0 : terms.size();
        this.index = first < all.size() ? new TermIndex(table, first) : null;
    }

    void scan(ScanText text, MatchScratch scratch, MatchSink sink) {
        scratch.terms.begin();
        for (int t = 0; t < patterns.length && !indexed; t++) {
            tryEverywhere(t, text, scratch, sink);
        }
        if (index == null) {
            return;
        }
        // Where folding changes lengths, windows do not stand where the index expects them.
        boolean special = !irregular.isEmpty() && FoldedText.changesLength(text);
        for (GramTable group : index.groups()) {
            scan(group, text, special, scratch, sink);
        }
        for (int t = irregular.nextSetBit(0); special && indexed && t >= 0; t = irregular.nextSetBit(t + 1)) {
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
            int to = (int) Math.min(length, from + stretch);
            group.scan(lane, (int) from, to, length, scratch.terms.positions, pending);
            for (int i = 0; i < pending.size(); i += 2) {
                int term = pending.get(i);
                int at = pending.get(i + 1);
                if (term >= patterns.length) {
                    offer(term, at, text, scratch);
                } else if (scratch.wanted.has(patterns[term]) && !(special && irregular.get(term))) {
                    scratch.terms.candidate(text, table, term, patterns[term], at, sink);
                }
            }
        }
    }

    private void offer(int string, int at, ScanText text, MatchScratch scratch) {
        if (table.occurrenceEnd(text.chars(), text.length(), at, string) >= 0) {
            for (Watch watch : strings[string - patterns.length]) {
                watch.offer(text, at, scratch);
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

    /** Adds the terms of some patterns, and the numbers of their patterns. */
    void addWanted(BitSet wanted, List<PatternSpec.Term> to, IntStack patternsOf) {
        for (int t = 0; t < patterns.length; t++) {
            if (wanted.get(patterns[t])) {
                to.add(table.term(t));
                patternsOf.push(patterns[t]);
            }
        }
    }

    long memoryBytes() {
        long bytes = table.memoryBytes() + 4L * patterns.length + (index == null ? 0 : index.memoryBytes());
        for (Watch[] watches : strings) {
            for (Watch watch : watches) {
                bytes += watch.memoryBytes();
            }
        }
        return bytes;
    }
}
