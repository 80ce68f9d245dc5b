package dev.cordon.internal.match;

/**
 * Finds where the leftmost-first match ends: one walk forward that may start a match at every position of a range, until one is
 * found, and then follows what is still preferred to it. Immutable; thread-safe.
 */
final class EndFinder {

    private final LazyDfa dfa;
    private final CharClasses classes;

    /** @param dfa an automaton of a forward program in mode FIRST */
    EndFinder(LazyDfa dfa) {
        this.dfa = dfa;
        this.classes = dfa.automaton().classes();
    }

    /**
     * @param from first position where the match may start; not inside a surrogate pair
     * @param lastStart last position where it must be found if it starts there; one that starts a little later may be found too,
     *     and is then still the leftmost
     * @return end of the match that starts leftmost, or -1
     */
    int find(char[] text, int length, int from, int lastStart, DfaWalk walk, StepBudget budget) {
        boolean seeded = lastStart > from;
        int limit = seeded ? Math.min(lastStart, length) : length;
        int state = dfa.start(walk, seeded, Edge.before(text, from));
        int[] next = walk.cache().next();
        int end = -1;
        int i = from;
        while (true) {
            // The hot loop: known transitions that neither match nor die.
            while (i < limit) {
                int entry = next[state + classes.of(text[i])];
                if (entry <= 0) {
                    break;
                }
                state = entry;
                i++;
            }
            if (i >= limit && seeded) {
                seeded = false;
                limit = length;
                // A match has stopped the seed already.
                state = end >= 0 ? state : dfa.withoutSeed(walk, state, i);
                next = walk.cache().next();
                if (state == walk.cache().dead()) {
                    break;
                }
                continue;
            }
            int column = classes.columnAt(text, length, i);
            int entry = next[state + column];
            if (entry == DfaCache.UNKNOWN) {
                entry = dfa.transition(walk, state, column, i);
                if (entry == LazyDfa.GIVE_UP) {
                    return findUncached(text, length, from, i, seeded ? limit : -1, end, state, walk, budget);
                }
                next = walk.cache().next();
            }
            if ((entry & DfaCache.MATCHED) != 0) {
                end = i;
            }
            state = entry & DfaCache.STATE_MASK;
            if (i == length || state == walk.cache().dead()) {
                break;
            }
            i += Character.isHighSurrogate(text[i]) ? 2 : 1;
        }
        budget.spend(i - from);
        return end;
    }

    /** The same walk from {@code i} on, list by list. */
    private int findUncached(
            char[] text,
            int length,
            int from,
            int i,
            int seedLimit,
            int end,
            int state,
            DfaWalk walk,
            StepBudget budget) {
        Stepper stepper = dfa.newStepper();
        int[] threads = walk.cache().threads(state);
        int edge = walk.cache().edge(state);
        boolean seeded = seedLimit >= 0;
        while (true) {
            if (seeded && i >= seedLimit) {
                seeded = false;
                threads = stepper.withoutSeed(threads);
            }
            int column = classes.columnAt(text, length, i);
            threads = stepper.step(threads, edge, column);
            edge = dfa.automaton().edge(column);
            if (stepper.matched()) {
                end = i;
            }
            if (i == length || threads.length == 0) {
                break;
            }
            i += Character.isHighSurrogate(text[i]) ? 2 : 1;
        }
        budget.spend(i - from);
        return end;
    }
}
