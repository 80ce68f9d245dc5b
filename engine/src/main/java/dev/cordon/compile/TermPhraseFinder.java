package dev.cordon.compile;

import dev.cordon.internal.language.PhraseFinder;
import dev.cordon.internal.match.Layers;
import dev.cordon.internal.match.MatchScratch;
import dev.cordon.internal.match.MatchSink;
import dev.cordon.internal.match.PatternSet;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.text.ScanText;
import dev.cordon.spi.CompileBudget;
import java.util.ArrayList;
import java.util.List;

/** Finds vocabulary phrases with the engine's own term matcher. Thread-safe: each search has its own scratch. */
final class TermPhraseFinder implements PhraseFinder {

    private final PatternSet phrases;

    TermPhraseFinder(List<String> phrases) {
        List<PatternSpec> specs = new ArrayList<>(phrases.size());
        phrases.forEach(phrase -> specs.add(new PatternSpec.Term(phrase, true)));
        this.phrases = PatternSet.compile(specs, null, Layers.all(), CompileBudget.defaults());
    }

    @Override
    public void find(String text, Sink sink) {
        try (MatchScratch scratch = phrases.newScratch()) {
            phrases.scan(new ScanText().load(text), phrases.all(), scratch, new MatchSink() {
                @Override
                public boolean match(int pattern, int start, int end) {
                    sink.found(pattern, start, end);
                    return true;
                }

                @Override
                public void exhausted(int pattern) {
                    throw new IllegalStateException("terms need no confirmation steps");
                }
            });
        }
    }
}
