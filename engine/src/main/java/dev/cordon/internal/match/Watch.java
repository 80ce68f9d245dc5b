package dev.cordon.internal.match;

import dev.cordon.internal.text.ScanText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a place that was found says about one expression: where its matches start. Where the distance has no bound, what stands
 * between start and place is walked back. Immutable; thread-safe.
 */
final class Watch {

    private final int expression;
    private final int pattern;
    private final Reach reach;
    private final @Nullable StartFinder start;
    private final long memoryBytes;

    private Watch(int expression, int pattern, Reach reach, @Nullable StartFinder start, long memoryBytes) {
        this.expression = expression;
        this.pattern = pattern;
        this.reach = reach;
        this.start = start;
        this.memoryBytes = memoryBytes;
    }

    /**
     * @param pattern number of the expression's pattern
     * @param backwards whether to walk back where the distance has no bound; else the window begins with the text
     */
    static Watch of(int expression, int pattern, Reach reach, boolean backwards, int maxStates, long dfaBytes) {
        if (!backwards || reach.prefix() == null) {
            return new Watch(expression, pattern, reach, null, 0);
        }
        try {
            Program program = ProgramCompiler.backwards(reach.prefix(), List.of(), maxStates);
            LazyDfa dfa = new LazyDfa(Automaton.of(program), Stepper.Mode.ALL, dfaBytes);
            return new Watch(expression, pattern, reach, new StartFinder(dfa), program.memoryBytes());
        } catch (MatchCompileException e) {
            // Too large to walk; the expression itself may still fit the budget, and a wide window is as right.
            return new Watch(expression, pattern, reach, null, 0);
        }
    }

    /** Adds the window of the matches that hold what was found at {@code at}; none when the pattern is not wanted. */
    void offer(ScanText text, int at, MatchScratch scratch) {
        if (!scratch.wanted.has(pattern)) {
            return;
        }
        StartFinder finder = start;
        int first = reach.first(at);
        if (finder != null && !scratch.walkBack.isSpent()) {
            if (Character.isLowSurrogate(text.chars()[at])) {
                return;
            }
            first = finder.find(text.chars(), text.length(), at, 0, scratch.exact.walk, scratch.walkBack);
            if (first < 0) {
                return;
            }
        }
        scratch.found.add(expression, first, reach.last(at, text.length()));
    }

    /** Bytes held, without those that walks add. */
    long memoryBytes() {
        return 48 + memoryBytes;
    }
}
