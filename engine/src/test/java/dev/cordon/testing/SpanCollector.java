package dev.cordon.testing;

import dev.cordon.internal.match.MatchScratch;
import dev.cordon.internal.match.MatchSink;
import dev.cordon.internal.match.PatternSet;
import dev.cordon.internal.match.Selection;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;

/** What one scan reports, by pattern. A scan that runs out of steps is an error here: no text of a test is that long. */
public final class SpanCollector implements MatchSink {

    private final List<List<Span>> spans = new ArrayList<>();

    private SpanCollector(int patterns) {
        for (int i = 0; i < patterns; i++) {
            spans.add(new ArrayList<>());
        }
    }

    /** The spans of the selected patterns of a set in a text, each in the order of its reports. */
    public static List<List<Span>> scan(Selection selection, MatchScratch scratch, ScanText text) {
        PatternSet set = selection.set();
        SpanCollector collector = new SpanCollector(set.size());
        set.scan(text, selection, scratch, collector);
        return collector.spans;
    }

    @Override
    public boolean match(int pattern, int start, int end) {
        spans.get(pattern).add(new Span(start, end));
        return true;
    }

    @Override
    public void exhausted(int pattern) {
        throw new AssertionError("pattern " + pattern + " ran out of steps");
    }
}
