package dev.cordon.internal.match;

import java.util.Arrays;

/**
 * One step of the simulation of a {@link Program} on a whole list of threads: what a lazy automaton calls to make a transition,
 * and what is called for every character when such an automaton gives up. Not thread-safe.
 *
 * <p>A list holds, most preferred first, the threads that wait for a character, for the context of the current position, or have
 * matched. Assertions look one character ahead, so they are resolved when that character is known, in the step that consumes it;
 * therefore a match is seen one step late, at {@link CharClasses#end} at the latest.
 */
final class Stepper {

    /** How matches of different threads compete. */
    enum Mode {
        /** The most preferred thread wins; a match stops every thread behind it. */
        FIRST,
        /** Every thread runs to its end: all matches count. */
        ALL
    }

    private final Automaton automaton;
    private final Program program;
    private final CharClasses classes;
    private final Mode mode;
    private final ThreadList resolved;
    private final ThreadList reached;
    private final IntStack resolving = new IntStack();
    private final IntStack reaching = new IntStack();
    private final IntStack out = new IntStack();
    private boolean outClosed;
    private boolean matched;

    Stepper(Automaton automaton, Mode mode) {
        this.automaton = automaton;
        this.program = automaton.program();
        this.classes = automaton.classes();
        this.mode = mode;
        this.resolved = new ThreadList(program.size());
        this.reached = new ThreadList(program.size());
    }

    Mode mode() {
        return mode;
    }

    /** The threads that begin a search: those of the start, and with {@code seeded} the one that begins again at each character. */
    int[] start(boolean seeded) {
        clear();
        reach(seeded ? program.seededStart() : program.start());
        return list();
    }

    /** The same threads without the one that begins again: the search goes on but starts no new match. */
    int[] withoutSeed(int[] threads) {
        int n = 0;
        int[] kept = new int[threads.length];
        for (int pc : threads) {
            if (program.op(pc) != Program.SEED) {
                kept[n++] = pc;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /**
     * Steps over one character.
     *
     * @param threads a list made by this class
     * @param before the {@link Edge} before the current position
     * @param column class of the character to consume, or {@link CharClasses#end}
     * @return the list after it; {@link #matched} says whether a match ended before the character
     */
    int[] step(int[] threads, int before, int column) {
        clear();
        for (int pc : threads) {
            if (program.op(pc) == Program.SPLIT) {
                // Passed already, before what follows it in the list: an assertion behind it may not come back through
                // it.
                resolved.add(pc);
            } else if (!advance(pc, before, column)) {
                break;
            }
        }
        return list();
    }

    /** Whether the last {@link #step} found a match that ended before its character. */
    boolean matched() {
        return matched;
    }

    /** Whether what a list does next depends on the character before the position. */
    boolean looksBack(int[] threads) {
        for (int pc : threads) {
            if (program.op(pc) == Program.ASSERT) {
                return true;
            }
        }
        return false;
    }

    private void clear() {
        resolved.clear();
        reached.clear();
        out.clear();
        outClosed = false;
        matched = false;
    }

    /** Resolves assertions from {@code from} on and consumes. False when a match stops all threads behind it. */
    private boolean advance(int from, int before, int column) {
        resolving.clear();
        resolving.push(from);
        while (!resolving.isEmpty()) {
            int pc = resolving.pop();
            if (!resolved.add(pc)) {
                continue;
            }
            switch (program.op(pc)) {
                case Program.CHARS -> {
                    if (classes.accepts(program.x(pc), column)) {
                        reach(program.y(pc));
                    }
                }
                case Program.SEED -> {
                    if (column < classes.count()) {
                        reach(program.y(pc));
                    }
                }
                case Program.SPLIT -> {
                    resolving.push(program.y(pc));
                    resolving.push(program.x(pc));
                }
                case Program.ASSERT -> {
                    if (Edge.holds(program.assertion(pc), before, automaton.edge(column))) {
                        resolving.push(program.y(pc));
                    }
                }
                default -> {
                    matched = true;
                    if (mode == Mode.FIRST) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Appends what is reachable from {@code from} without consuming and without looking at the context. */
    private void reach(int from) {
        reaching.clear();
        reaching.push(from);
        while (!reaching.isEmpty() && !outClosed) {
            int pc = reaching.pop();
            if (!reached.add(pc)) {
                continue;
            }
            if (program.op(pc) == Program.SPLIT) {
                reaching.push(program.y(pc));
                reaching.push(program.x(pc));
                if (mode == Mode.FIRST) {
                    out.push(pc);
                }
                continue;
            }
            out.push(pc);
            // No context can keep this thread from matching, so nothing behind it will ever be heard.
            outClosed = mode == Mode.FIRST && program.op(pc) == Program.MATCH;
        }
    }

    private int[] list() {
        int[] list = mode == Mode.FIRST ? withoutIdleSplits(out.toArray()) : out.toArray();
        if (mode == Mode.ALL) {
            // Order means nothing here, and equal sets should be one state.
            Arrays.sort(list);
        }
        return list;
    }

    /** The list without the splits that no assertion stands behind: nothing will look at them. */
    private int[] withoutIdleSplits(int[] list) {
        int last = list.length - 1;
        while (last >= 0 && program.op(list[last]) != Program.ASSERT) {
            last--;
        }
        int n = last + 1;
        for (int i = n; i < list.length; i++) {
            if (program.op(list[i]) != Program.SPLIT) {
                list[n++] = list[i];
            }
        }
        return Arrays.copyOf(list, n);
    }
}
