package dev.cordon.internal.match;

import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastScratch;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Mutable state of one scan over one {@link PatternSet}. Used by one thread at a time; made by {@link PatternSet#newScratch} and
 * closed once, before its set.
 */
public final class MatchScratch implements AutoCloseable {

    /** A text with more candidates than this is searched without the external backend. */
    private static final int MOST_ENDS = 1 << 18;

    private final PatternSet owner;
    final Wanted wanted = new Wanted();
    final TermSelector terms = new TermSelector();
    final ExactScratch exact = new ExactScratch();
    final StartWindows windows = new StartWindows();

    /** Where matches of expressions may start. */
    final WindowTable found = new WindowTable();

    /** What walks back from places that were found may still cost. */
    final StepBudget walkBack = new StepBudget();

    /** Words that hold anchors, and places of anchors. */
    final int[] words = new int[AnchorTable.WORDS];

    final IntStack places = new IntStack();

    /** Of the external backend; null when there is none to be had. */
    final @Nullable FastScratch external;

    final EndSink ends = new EndSink(MOST_ENDS);

    /** Whether the backend's reports on the current text are complete. */
    boolean reported;

    /** Null when nothing external is expected to report. */
    private final @Nullable LongAdder fallbacks;

    MatchScratch(PatternSet owner, @Nullable FastScratch external, @Nullable LongAdder fallbacks) {
        this.owner = owner;
        this.external = external;
        this.fallbacks = fallbacks;
    }

    /** Counts the current scan when the backend had to report and did not. */
    void countFallback() {
        if (!reported && fallbacks != null) {
            fallbacks.increment();
        }
    }

    /** Throws when the scratch belongs to another set. */
    void checkOwner(PatternSet set) {
        if (owner != set) {
            throw new IllegalArgumentException("scratch of another pattern set");
        }
    }

    /** Bytes this scratch holds, native memory included. */
    public long memoryBytes() {
        long own = terms.memoryBytes() + exact.memoryBytes() + windows.memoryBytes() + found.memoryBytes();
        own += places.memoryBytes() + 4L * words.length;
        return external == null ? own : own + external.memoryBytes();
    }

    @Override
    public void close() {
        if (external != null) {
            external.close();
        }
    }
}
