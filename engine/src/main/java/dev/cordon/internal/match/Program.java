package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node.Assertion;
import java.util.Arrays;
import java.util.List;

/**
 * A Thompson automaton as arrays: instruction {@code pc} is {@code op[pc]} with two operands. A thread is a pc; of two threads
 * the one that stands earlier in a list is preferred. Immutable.
 */
final class Program {

    /** Consumes a code point of set {@code x}, goes on at {@code y}. */
    static final byte CHARS = 0;
    /** Goes on at {@code x} and, less preferred, at {@code y}. */
    static final byte SPLIT = 1;
    /** Goes on at {@code y} where assertion number {@code x} holds. */
    static final byte ASSERT = 2;
    /** Pattern number {@code x} has matched. */
    static final byte MATCH = 3;
    /** Consumes any code point and starts all over, less preferred than everything before it: the unanchored search. */
    static final byte SEED = 4;

    private static final Assertion.Kind[] KINDS = Assertion.Kind.values();

    private final byte[] op;
    private final int[] x;
    private final int[] y;
    private final int start;
    private final int seededStart;
    private final List<CodePointSet> sets;
    private final boolean assertions;

    Program(byte[] op, int[] x, int[] y, int start, int seededStart, List<CodePointSet> sets) {
        this.op = op;
        this.x = x;
        this.y = y;
        this.start = start;
        this.seededStart = seededStart;
        this.sets = List.copyOf(sets);
        boolean found = false;
        for (byte o : op) {
            found |= o == ASSERT;
        }
        this.assertions = found;
    }

    int size() {
        return op.length;
    }

    byte op(int pc) {
        return op[pc];
    }

    int x(int pc) {
        return x[pc];
    }

    int y(int pc) {
        return y[pc];
    }

    /** The assertion of an {@link #ASSERT}. */
    Assertion.Kind assertion(int pc) {
        return KINDS[x[pc]];
    }

    /** Where a match begins that must start at the current position. */
    int start() {
        return start;
    }

    /** Where a search begins that may start a match here or anywhere later. */
    int seededStart() {
        return seededStart;
    }

    /** The sets that {@link #CHARS} refers to. */
    List<CodePointSet> sets() {
        return sets;
    }

    boolean hasAssertions() {
        return assertions;
    }

    long memoryBytes() {
        return 9L * op.length + 200;
    }

    /** One instruction a line, for tests. */
    @Override
    public String toString() {
        StringBuilder s = new StringBuilder();
        for (int pc = 0; pc < op.length; pc++) {
            String text = switch (op[pc]) {
                case CHARS -> sets.get(x[pc]) + " -> " + y[pc];
                case SPLIT -> "split " + x[pc] + ", " + y[pc];
                case ASSERT -> assertion(pc) + " -> " + y[pc];
                case MATCH -> "match " + x[pc];
                default -> "seed " + y[pc];
            };
            s.append(pc == start ? "*" : " ")
                    .append(pc)
                    .append(' ')
                    .append(text)
                    .append('\n');
        }
        return s.toString();
    }

    /** Collects instructions. Not thread-safe. */
    static final class Builder {
        private final int limit;
        private byte[] op = new byte[32];
        private int[] x = new int[32];
        private int[] y = new int[32];
        private int size;

        /** @param limit most instructions allowed */
        Builder(int limit) {
            this.limit = limit;
        }

        /** Appends an instruction and returns its pc. */
        int add(byte code, int first, int second) {
            if (size >= limit) {
                throw new MatchCompileException(
                        MatchCompileException.Code.PATTERN_TOO_LARGE, -1, "more than " + limit + " automaton states");
            }
            if (size == op.length) {
                op = Arrays.copyOf(op, size * 2);
                x = Arrays.copyOf(x, size * 2);
                y = Arrays.copyOf(y, size * 2);
            }
            op[size] = code;
            x[size] = first;
            y[size] = second;
            return size++;
        }

        /** Sets the operands of an instruction that was added before they were known. */
        void patch(int pc, int first, int second) {
            x[pc] = first;
            y[pc] = second;
        }

        /** The program that begins at {@code start}. */
        Program build(int start, List<CodePointSet> sets) {
            int seed = size;
            op = Arrays.copyOf(op, size + 2);
            x = Arrays.copyOf(x, size + 2);
            y = Arrays.copyOf(y, size + 2);
            op[seed] = SEED;
            y[seed] = seed + 1;
            op[seed + 1] = SPLIT;
            x[seed + 1] = start;
            y[seed + 1] = seed;
            return new Program(op, x, y, start, seed + 1, sets);
        }
    }
}
