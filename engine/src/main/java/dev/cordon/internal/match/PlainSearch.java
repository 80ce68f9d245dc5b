package dev.cordon.internal.match;

import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.text.ScanText;
import org.jspecify.annotations.Nullable;

/**
 * An expression without context: the leftmost-first, non-overlapping matches. A forward automaton finds the end of the next one,
 * a backward automaton its start. Both are made when the first candidate appears.
 */
final class PlainSearch implements ExactSearch {

    private final Program forward;
    private final Program backward;
    private final long dfaBytes;
    private volatile @Nullable Finders finders;

    PlainSearch(Node pattern, int maxStates, long dfaBytes) {
        this.forward = ProgramCompiler.forwards(pattern, maxStates);
        this.backward = ProgramCompiler.backwards(pattern, forward.sets(), maxStates);
        this.dfaBytes = dfaBytes;
    }

    @Override
    public void search(ScanText text, StartWindows windows, ExactScratch scratch, int pattern, MatchSink sink) {
        Finders f = finders();
        char[] chars = text.chars();
        int length = text.length();
        StepBudget budget = scratch.budget;
        budget.begin(length);
        int from = 0;
        for (int w = 0; w < windows.size(); w++) {
            int first = Math.max(from, windows.first(w));
            from = Surrogates.roundUp(chars, length, first);
            while (from <= windows.last(w)) {
                if (budget.isSpent()) {
                    sink.exhausted(pattern);
                    return;
                }
                int end = f.end.find(chars, length, from, windows.last(w), scratch.walk, budget);
                if (end < 0) {
                    break;
                }
                int start = f.start.find(chars, length, end, from, scratch.walk, budget);
                if (!sink.match(pattern, start, end)) {
                    return;
                }
                from = end;
            }
        }
    }

    /** Two threads may both make them; either result serves. */
    private Finders finders() {
        Finders known = finders;
        if (known == null) {
            Automaton automaton = Automaton.of(forward);
            known = new Finders(
                    new LazyDfa(automaton, Stepper.Mode.FIRST, dfaBytes),
                    new LazyDfa(automaton.with(backward), Stepper.Mode.ALL, dfaBytes));
            finders = known;
        }
        return known;
    }

    @Override
    public long memoryBytes() {
        Finders known = finders;
        long programs = forward.memoryBytes() + backward.memoryBytes();
        return known == null ? programs : programs + known.forward.memoryBytes() + known.backward.memoryBytes();
    }

    private static final class Finders {
        final LazyDfa forward;
        final LazyDfa backward;
        final EndFinder end;
        final StartFinder start;

        Finders(LazyDfa forward, LazyDfa backward) {
            this.forward = forward;
            this.backward = backward;
            this.end = new EndFinder(forward);
            this.start = new StartFinder(backward);
        }
    }
}
