package dev.cordon.internal.match;

/** Finds where a match starts whose end is known: one walk backward to the farthest start. Immutable; thread-safe. */
final class StartFinder {

    private final LazyDfa dfa;
    private final CharClasses classes;

    /** @param dfa an automaton of a backward program in mode ALL */
    StartFinder(LazyDfa dfa) {
        this.dfa = dfa;
        this.classes = dfa.automaton().classes();
    }

    /**
     * @param end where the match ends; not inside a surrogate pair
     * @param floor least position where it may start; not inside a surrogate pair
     * @return the least start at or above {@code floor} of a match that ends at {@code end}, or -1
     */
    int find(char[] text, int length, int end, int floor, DfaWalk walk, StepBudget budget) {
        int state = dfa.start(walk, false, Edge.after(text, length, end));
        int[] next = walk.cache().next();
        int start = -1;
        int i = end;
        while (true) {
            while (i > floor) {
                int entry = next[state + classes.of(text[i - 1])];
                if (entry <= 0) {
                    break;
                }
                state = entry;
                i--;
            }
            // At the floor the character before it is still looked at, for the context of a match that starts there.
            int column = classes.columnBefore(text, i);
            int entry = next[state + column];
            if (entry == DfaCache.UNKNOWN) {
                entry = dfa.transition(walk, state, column, i);
                if (entry == LazyDfa.GIVE_UP) {
                    return findUncached(text, end, floor, i, start, state, walk, budget);
                }
                next = walk.cache().next();
            }
            if ((entry & DfaCache.MATCHED) != 0) {
                start = i;
            }
            state = entry & DfaCache.STATE_MASK;
            if (i <= floor || state == walk.cache().dead()) {
                break;
            }
            i -= Character.isLowSurrogate(text[i - 1]) ? 2 : 1;
        }
        budget.spend(end - i);
        return start;
    }

    private int findUncached(
            char[] text, int end, int floor, int i, int start, int state, DfaWalk walk, StepBudget budget) {
        Stepper stepper = dfa.newStepper();
        int[] threads = walk.cache().threads(state);
        int edge = walk.cache().edge(state);
        while (true) {
            int column = classes.columnBefore(text, i);
            threads = stepper.step(threads, edge, column);
            edge = dfa.automaton().edge(column);
            if (stepper.matched()) {
                start = i;
            }
            if (i <= floor || threads.length == 0) {
                break;
            }
            i -= Character.isLowSurrogate(text[i - 1]) ? 2 : 1;
        }
        budget.spend(end - i);
        return start;
    }
}
