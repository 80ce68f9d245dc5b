package dev.cordon.internal.match;

import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sink that keeps everything, by pattern. */
final class Collected implements MatchSink {

    final Map<Integer, List<Span>> matches = new TreeMap<>();
    final List<Integer> exhausted = new ArrayList<>();

    @Override
    public boolean match(int pattern, int start, int end) {
        matches.computeIfAbsent(pattern, k -> new ArrayList<>()).add(new Span(start, end));
        return true;
    }

    @Override
    public void exhausted(int pattern) {
        exhausted.add(pattern);
    }

    List<Span> of(int pattern) {
        return matches.getOrDefault(pattern, List.of());
    }

    /** All matches of a set in a text. */
    static Collected scan(PatternSet set, String text) {
        Collected collected = new Collected();
        try (MatchScratch scratch = set.newScratch()) {
            set.scan(new ScanText().load(text), set.all(), scratch, collected);
        }
        return collected;
    }
}
