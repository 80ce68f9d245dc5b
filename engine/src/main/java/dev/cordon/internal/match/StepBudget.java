package dev.cordon.internal.match;

/**
 * How many characters the exact automata may still look at for one pattern in one segment: linear in the segment, so that no
 * pattern and no text makes confirming quadratic. Counts work and not time; the same work costs the same with a cached automaton
 * and without. Mutable.
 */
final class StepBudget {

    /** Characters looked at for each character of the segment. */
    static final int STEPS_PER_UNIT = 64;

    /** What even the shortest segment gets. */
    static final long STEPS_AT_LEAST = 65_536;

    private long left;

    /** Begins the confirmation of one pattern in a segment. */
    void begin(int segmentLength) {
        left = STEPS_AT_LEAST + (long) STEPS_PER_UNIT * segmentLength;
    }

    void spend(int steps) {
        left -= steps;
    }

    boolean isSpent() {
        return left < 0;
    }
}
