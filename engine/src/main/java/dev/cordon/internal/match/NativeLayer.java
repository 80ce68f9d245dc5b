package dev.cordon.internal.match;

import dev.cordon.internal.pattern.AssertionStripper;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.ScanText;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.CompileResult;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastPattern;
import dev.cordon.spi.FastScratch;
import dev.cordon.spi.MatcherBackend;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an external backend does in a set: it reports where matches of the expressions it took may end, and this turns the reports
 * into start windows for the exact automata. Immutable; thread-safe.
 */
final class NativeLayer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLayer.class);

    /** Nanoseconds a kilobyte: a share of one scan of the whole set. */
    private static final double COST = 60;

    private final String name;
    private final @Nullable FastMatcher matcher;
    private final Map<Integer, String> refused;
    private final int size;

    /** By pattern; null for those it does not take. */
    private final @Nullable Widths[] widths;

    private NativeLayer(
            String name,
            @Nullable FastMatcher matcher,
            int patterns,
            Map<Integer, String> refused,
            Map<Integer, Widths> taken) {
        this.name = name;
        this.matcher = matcher;
        this.refused = refused;
        this.size = matcher == null ? 0 : taken.size();
        this.widths = new Widths[patterns];
        if (matcher != null) {
            taken.forEach((pattern, width) -> widths[pattern] = width);
        }
    }

    /**
     * Gives a backend the expressions it can take. One that misses a canary is used for none of them.
     *
     * @param specs all patterns of the set
     * @param costly expressions that are worth it; everything else stays with java, which is faster with it
     */
    static NativeLayer compile(List<PatternSpec> specs, BitSet costly, MatcherBackend backend, CompileBudget budget) {
        Map<Integer, String> refused = new HashMap<>();
        Map<Integer, Widths> widths = new HashMap<>();
        List<FastPattern> patterns = new ArrayList<>();
        Canaries canaries = new Canaries();
        for (int p = 0; p < specs.size(); p++) {
            if (costly.get(p) && specs.get(p) instanceof PatternSpec.Expression expression) {
                Node stripped = AssertionStripper.strip(expression.pattern());
                FastPattern pattern = FastPatterns.of(p, stripped);
                String reason = pattern == null ? "it holds a class of no characters" : backend.refusal(pattern);
                if (pattern != null && reason.isEmpty()) {
                    patterns.add(pattern);
                    canaries.add(p, stripped);
                    widths.put(p, Widths.of(stripped));
                } else {
                    refused.put(p, reason);
                }
            }
        }
        return patterns.isEmpty()
                ? new NativeLayer(backend.name(), null, specs.size(), refused, widths)
                : proved(backend, backend.compile(patterns, budget), canaries, specs.size(), refused, widths);
    }

    /** Whether the backend reports the candidates of this pattern. */
    boolean takes(int pattern) {
        return widths[pattern] != null;
    }

    /** Number of patterns it takes. */
    int size() {
        return size;
    }

    /** What a scan costs, in nanoseconds per 1,024 units of chat text, however few of its patterns are wanted. */
    double cost() {
        return COST * size;
    }

    /** How an expression is found, given how java would find it. */
    PatternPlan plan(int pattern, PatternPlan java) {
        boolean taken = takes(pattern);
        return new PatternPlan(
                taken ? name : java.backend(),
                taken ? PatternPlan.Layer.NATIVE : java.layer(),
                taken ? "the external backend reports its candidates" : java.reason() + refusal(pattern),
                java.minWidth(),
                java.maxWidth(),
                taken ? List.of() : java.anchors(),
                taken ? COST : java.nanosPerKilobyte());
    }

    private String refusal(int pattern) {
        String reason = refused.get(pattern);
        return reason == null ? "" : "; " + name + ": " + reason;
    }

    /** Null when the backend takes nothing, or has none to give at the moment. */
    @Nullable
    FastScratch newScratch() {
        return matcher == null ? null : matcher.newScratch();
    }

    /** Scans a text into a sink, sorted. False when the text must be searched by other means. */
    boolean scan(ScanText text, @Nullable FastScratch scratch, EndSink sink) {
        sink.clear();
        if (matcher == null || scratch == null || !matcher.scan(text.chars(), text.length(), scratch, sink)) {
            return false;
        }
        sink.sort();
        return true;
    }

    /**
     * Fills the windows in which the matches of one pattern start.
     *
     * @param from index of its first report in the sorted sink
     * @return index of the first report of the next pattern
     */
    int windows(EndSink sink, int from, StartWindows windows) {
        int pattern = sink.pattern(from);
        Widths width = Objects.requireNonNull(widths[pattern], "a report of a pattern that was not given");
        windows.clear();
        int i = from;
        for (; i < sink.size() && sink.pattern(i) == pattern; i++) {
            int last = sink.end(i) - width.minUnits();
            int first = width.maxUnits() == Widths.UNBOUNDED ? 0 : Math.max(0, sink.end(i) - width.maxUnits());
            if (last >= first) {
                windows.add(first, last);
            }
        }
        return i;
    }

    /** Bytes held, native memory included. */
    long memoryBytes() {
        return matcher == null ? 0 : matcher.memoryBytes();
    }

    @Override
    public void close() {
        if (matcher != null) {
            matcher.close();
        }
    }

    private static NativeLayer proved(
            MatcherBackend backend,
            CompileResult result,
            Canaries canaries,
            int patterns,
            Map<Integer, String> refused,
            Map<Integer, Widths> widths) {
        result.refused().forEach((pattern, reason) -> {
            refused.put(pattern, reason);
            widths.remove(pattern);
        });
        FastMatcher matcher = result.matcher();
        if (matcher == null) {
            return new NativeLayer(backend.name(), null, patterns, refused, widths);
        }
        BitSet missed = canaries.missed(matcher);
        result.refused().keySet().forEach(missed::clear);
        if (missed.isEmpty()) {
            return new NativeLayer(backend.name(), matcher, patterns, refused, widths);
        }
        matcher.close();
        LOG.error(
                "backend {} missed canaries of {} of {} expressions; the whole set is searched by java",
                backend.name(),
                missed.cardinality(),
                widths.size());
        widths.keySet().forEach(pattern -> refused.put(pattern, "the backend missed a canary of this set"));
        return new NativeLayer(backend.name(), null, patterns, refused, Map.of());
    }
}
