package dev.cordon.internal.match;

/**
 * Marks every position where a match ends, walking forward, or where one starts, walking backward. Immutable; thread-safe.
 */
final class Marker {

    private final LazyDfa dfa;
    private final CharClasses classes;
    private final boolean backwards;

    /** @param dfa an automaton in mode ALL, of a backward program when {@code backwards} */
    Marker(LazyDfa dfa, boolean backwards) {
        this.dfa = dfa;
        this.classes = dfa.automaton().classes();
        this.backwards = backwards;
    }

    /**
     * Walks from {@code from} to {@code to}, both included, and adds every position where a match is complete.
     *
     * @param seeded whether a match may begin at any position on the way; else only at {@code from}
     * @return where the walk stopped because nothing could match any more, or {@code to}
     */
    int mark(char[] text, int length, int from, int to, boolean seeded, DfaWalk walk, StepBudget budget, Marks out) {
        int edge = backwards ? Edge.after(text, length, from) : Edge.before(text, from);
        int state = dfa.start(walk, seeded, edge);
        int i = from;
        while (true) {
            int column = backwards ? classes.columnBefore(text, i) : classes.columnAt(text, length, i);
            int entry = walk.cache().next()[state + column];
            if (entry == DfaCache.UNKNOWN) {
                entry = dfa.transition(walk, state, column, i);
                if (entry == LazyDfa.GIVE_UP) {
                    i = markUncached(text, length, i, to, state, walk, out);
                    break;
                }
            }
            if ((entry & DfaCache.MATCHED) != 0) {
                out.add(i);
            }
            state = entry & DfaCache.STATE_MASK;
            if (arrived(i, to) || state == walk.cache().dead()) {
                break;
            }
            i = beyond(text, i);
        }
        budget.spend(Math.abs(i - from));
        return i;
    }

    private int markUncached(char[] text, int length, int i, int to, int state, DfaWalk walk, Marks out) {
        Stepper stepper = dfa.newStepper();
        int[] threads = walk.cache().threads(state);
        int edge = walk.cache().edge(state);
        while (true) {
            int column = backwards ? classes.columnBefore(text, i) : classes.columnAt(text, length, i);
            threads = stepper.step(threads, edge, column);
            edge = dfa.automaton().edge(column);
            if (stepper.matched()) {
                out.add(i);
            }
            if (arrived(i, to) || threads.length == 0) {
                return i;
            }
            i = beyond(text, i);
        }
    }

    private boolean arrived(int i, int to) {
        return backwards ? i <= to : i >= to;
    }

    private int beyond(char[] text, int i) {
        if (backwards) {
            return i - (Character.isLowSurrogate(text[i - 1]) ? 2 : 1);
        }
        return i + (Character.isHighSurrogate(text[i]) ? 2 : 1);
    }

    /** Takes positions in walking order. */
    interface Marks {
        void add(int position);
    }
}
