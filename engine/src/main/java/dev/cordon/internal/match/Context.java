package dev.cordon.internal.match;

import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.ScanText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must stand to one side of a span without being part of it. Immutable; thread-safe. */
final class Context {

    /** Which side of the span. */
    enum Side {
        /** A match must end where the span starts. */
        LEFT,
        /** A match must start where the span ends. */
        RIGHT
    }

    private final Side side;
    private final Program program;
    private final int reach;
    private final long dfaBytes;
    private volatile @Nullable LazyDfa dfa;

    Context(Node node, Side side, int maxStates, long dfaBytes) {
        this.side = side;
        this.program = side == Side.LEFT
                ? ProgramCompiler.forwards(node, maxStates)
                : ProgramCompiler.backwards(node, List.of(), maxStates);
        this.reach = Widths.of(node).maxUnits();
        this.dfaBytes = dfaBytes;
    }

    /** How far a match can reach from the span, in UTF-16 units, or {@link Widths#UNBOUNDED}. */
    int reach() {
        return reach;
    }

    /** Puts into {@code out} every position of {@code [from, to]} at which this side of a span is satisfied. */
    void mark(ScanText text, int from, int to, ExactScratch scratch, PositionSet out) {
        char[] chars = text.chars();
        int length = text.length();
        if (side == Side.LEFT) {
            int begin = Surrogates.roundDown(chars, length, (int) Math.max(0, (long) from - reach));
            out.reset(begin, to);
            new Marker(dfa(), false).mark(chars, length, begin, to, true, scratch.walk, scratch.budget, out);
        } else {
            int begin = Surrogates.roundUp(chars, length, (int) Math.min(length, (long) to + reach));
            out.reset(from, begin);
            new Marker(dfa(), true).mark(chars, length, begin, from, true, scratch.walk, scratch.budget, out);
        }
    }

    /** Two threads may both make it; either result serves. */
    private LazyDfa dfa() {
        LazyDfa known = dfa;
        if (known == null) {
            known = new LazyDfa(Automaton.of(program), Stepper.Mode.ALL, dfaBytes);
            dfa = known;
        }
        return known;
    }

    long memoryBytes() {
        LazyDfa known = dfa;
        return program.memoryBytes() + (known == null ? 0 : known.memoryBytes());
    }
}
