package dev.cordon.internal.match;

import dev.cordon.internal.check.Check;
import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.ScanText;
import org.jspecify.annotations.Nullable;

/**
 * An expression with context or a check: every span the pattern can match is a candidate, leftmost start first, longest end first;
 * the first whose context and check hold is taken, and one that is refused consumes nothing.
 *
 * <p>Each window of starts is walked a fixed number of times, however many candidates it holds: forward to mark where the left
 * context ends, backward to mark where the pattern and the right context start. Only from a marked start is the pattern walked
 * forward again, to list its ends. Where a width has no bound, all windows are treated as one, so that no stretch is marked twice.
 */
final class ContextSearch implements ExactSearch {

    private static final int STOP = -1;

    private final @Nullable Context left;
    private final @Nullable Context right;
    private final @Nullable Check check;
    private final Widths widths;
    private final Program forward;
    private final Program backward;
    private final long dfaBytes;
    private volatile @Nullable Markers markers;

    ContextSearch(PatternSpec.Expression spec, int maxStates, long dfaBytes) {
        this.left = spec.before() == null ? null : new Context(spec.before(), Context.Side.LEFT, maxStates, dfaBytes);
        this.right = spec.after() == null ? null : new Context(spec.after(), Context.Side.RIGHT, maxStates, dfaBytes);
        this.check = spec.check();
        this.widths = Widths.of(spec.pattern());
        this.forward = ProgramCompiler.forwards(spec.pattern(), maxStates);
        this.backward = ProgramCompiler.backwards(spec.pattern(), forward.sets(), maxStates);
        this.dfaBytes = dfaBytes;
    }

    @Override
    public void search(ScanText text, StartWindows windows, ExactScratch scratch, int pattern, MatchSink sink) {
        scratch.budget.begin(text.length());
        if (isUnbounded()) {
            windows.mergeAll();
        }
        int from = 0;
        for (int w = 0; w < windows.size() && from != STOP; w++) {
            int first = Math.max(from, windows.first(w));
            int last = Math.min(windows.last(w), text.length());
            if (first <= last) {
                from = searchWindow(text, first, last, scratch, pattern, sink);
            }
        }
    }

    private boolean isUnbounded() {
        return widths.maxUnits() == Widths.UNBOUNDED
                || left != null && left.reach() == Widths.UNBOUNDED
                || right != null && right.reach() == Widths.UNBOUNDED;
    }

    /** Returns where the next match may start, or {@link #STOP}. */
    private int searchWindow(ScanText text, int first, int last, ExactScratch scratch, int pattern, MatchSink sink) {
        char[] chars = text.chars();
        int length = text.length();
        Markers m = markers();
        int lo = Surrogates.roundUp(chars, length, first);
        int hi = Surrogates.roundUp(chars, length, last);
        int bound = Surrogates.roundUp(chars, length, reach(hi, widths.maxUnits(), length));
        if (left != null) {
            left.mark(text, lo, hi, scratch, scratch.leftEnds);
        }
        if (right != null) {
            right.mark(text, lo, bound, scratch, scratch.rightStarts);
        }
        scratch.starts.reset(lo, bound);
        m.starts.mark(chars, length, bound, lo, true, scratch.walk, scratch.budget, scratch.starts);
        int from = lo;
        int start = scratch.starts.next(lo);
        while (start >= 0 && start <= hi) {
            if (scratch.budget.isSpent()) {
                sink.exhausted(pattern);
                return STOP;
            }
            boolean allowed = left == null || scratch.leftEnds.contains(start);
            int end = allowed ? longestEnd(text, start, bound, m, scratch, pattern, sink) : -1;
            if (end >= 0) {
                if (!sink.match(pattern, start, end)) {
                    return STOP;
                }
                from = end;
            }
            start = scratch.starts.next(end >= 0 ? end : start + 1);
        }
        return from;
    }

    /** The longest end from {@code start} that the right context and the check accept, or -1. */
    private int longestEnd(
            ScanText text, int start, int bound, Markers m, ExactScratch scratch, int pattern, MatchSink sink) {
        IntStack ends = scratch.ends;
        ends.clear();
        m.ends.mark(text.chars(), text.length(), start, bound, false, scratch.walk, scratch.budget, ends);
        while (!ends.isEmpty()) {
            int end = ends.pop();
            if (right != null && !scratch.rightStarts.contains(end)) {
                continue;
            }
            if (check == null) {
                return end;
            }
            scratch.budget.spend(end - start);
            if (check.accepts(text.chars(), start, end)) {
                return end;
            }
            sink.checkRejected(pattern);
        }
        return -1;
    }

    private static int reach(int from, int width, int length) {
        return (int) Math.min((long) from + width, length);
    }

    /** Two threads may both make them; either result serves. */
    private Markers markers() {
        Markers known = markers;
        if (known == null) {
            Automaton automaton = Automaton.of(forward);
            known = new Markers(
                    new LazyDfa(automaton, Stepper.Mode.ALL, dfaBytes),
                    new LazyDfa(automaton.with(backward), Stepper.Mode.ALL, dfaBytes));
            markers = known;
        }
        return known;
    }

    @Override
    public long memoryBytes() {
        Markers known = markers;
        long bytes = forward.memoryBytes() + backward.memoryBytes();
        bytes += known == null ? 0 : known.forward.memoryBytes() + known.backward.memoryBytes();
        bytes += left == null ? 0 : left.memoryBytes();
        return bytes + (right == null ? 0 : right.memoryBytes());
    }

    private static final class Markers {
        final LazyDfa forward;
        final LazyDfa backward;
        final Marker ends;
        final Marker starts;

        Markers(LazyDfa forward, LazyDfa backward) {
            this.forward = forward;
            this.backward = backward;
            this.ends = new Marker(forward, false);
            this.starts = new Marker(backward, true);
        }
    }
}
