package dev.cordon.internal.match;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the watches of a set, equal ones once: the layers for some of its patterns share with those for all what walks back have
 * learned. Thread-safe.
 */
final class Watches {

    /** Transitions that one walk back from a place may keep. */
    private static final long BACK_DFA_BYTES = 1 << 17;

    private record Key(int expression, Reach reach) {}

    private final int[] patterns;
    private final boolean backwards;
    private final int maxStates;
    private final Map<Key, Watch> known = new ConcurrentHashMap<>();

    /**
     * @param patterns number of the pattern of each expression
     * @param backwards whether to walk back where the distance has no bound
     * @param maxStates states one automaton may have; what needs more is not walked back
     */
    Watches(int[] patterns, boolean backwards, int maxStates) {
        this.patterns = patterns;
        this.backwards = backwards;
        this.maxStates = maxStates;
    }

    Watch of(int expression, Reach reach) {
        return known.computeIfAbsent(
                new Key(expression, reach),
                key -> Watch.of(expression, patterns[expression], reach, backwards, maxStates, BACK_DFA_BYTES));
    }
}
