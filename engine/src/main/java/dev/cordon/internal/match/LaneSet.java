package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.text.Lane;

/**
 * A set of lane bytes (see {@link Lane}): what a set of code points looks like to a layer that reads one byte a UTF-16 unit.
 * Contains the byte of every member, and may contain the bytes of others. Immutable.
 */
final class LaneSet implements Comparable<LaneSet> {

    /** Every byte. */
    static final LaneSet ALL = new LaneSet(-1, -1, -1, -1);

    /** What a unit outside ASCII can look like: its own byte from 0x80 up, or the ASCII letter it folds to. */
    private static final LaneSet OUTSIDE_ASCII = outsideAscii();

    private static final int LAST_ASCII = 0x7F;

    private final long a;
    private final long b;
    private final long c;
    private final long d;

    private LaneSet(long a, long b, long c, long d) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    /** The bytes of the units of all members; a member above U+FFFF counts with both its units. */
    static LaneSet of(CodePointSet set) {
        long low = 0;
        long high = 0;
        boolean outside = false;
        for (int r = 0; r < set.rangeCount(); r++) {
            for (int unit = set.first(r); unit <= Math.min(set.last(r), LAST_ASCII); unit++) {
                if (unit < Long.SIZE) {
                    low |= 1L << unit;
                } else {
                    high |= 1L << unit;
                }
            }
            outside |= set.last(r) > LAST_ASCII;
        }
        LaneSet ascii = new LaneSet(low, high, 0, 0);
        return outside ? ascii.union(OUTSIDE_ASCII) : ascii;
    }

    private static LaneSet outsideAscii() {
        LaneSet set = new LaneSet(0, 0, -1, -1);
        for (int unit = 0x80; unit <= Character.MAX_VALUE; unit++) {
            int seen = Lane.of((char) unit) & 0xFF;
            if (seen <= LAST_ASCII) {
                set = set.union(of(CodePointSet.of(seen)));
            }
        }
        return set;
    }

    /** Whether a byte, given as 0 to 255, is in the set. */
    boolean has(int symbol) {
        return (word(symbol >>> 6) >>> symbol & 1) != 0;
    }

    private long word(int index) {
        return switch (index) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            default -> d;
        };
    }

    LaneSet union(LaneSet other) {
        return new LaneSet(a | other.a, b | other.b, c | other.c, d | other.d);
    }

    /** Whether the other set has all bytes of this one. */
    boolean isWithin(LaneSet other) {
        return (a & ~other.a | b & ~other.b | c & ~other.c | d & ~other.d) == 0;
    }

    @Override
    public int compareTo(LaneSet other) {
        for (int i = 3; i >= 0; i--) {
            int order = Long.compareUnsigned(word(i), other.word(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof LaneSet other && a == other.a && b == other.b && c == other.c && d == other.d;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(a * 31 + b + (c ^ d) * 7);
    }

    /** The ASCII members, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int symbol = 0; symbol <= LAST_ASCII; symbol++) {
            int first = symbol;
            while (has(symbol) && symbol < LAST_ASCII && has(symbol + 1)) {
                symbol++;
            }
            if (has(symbol)) {
                append(text, first);
                if (symbol > first) {
                    append(text.append(symbol > first + 1 ? "-" : ""), symbol);
                }
            }
        }
        return text.append((c | d) == 0 ? "]" : " other]").toString();
    }

    private static void append(StringBuilder text, int symbol) {
        if (symbol > ' ' && symbol < LAST_ASCII) {
            text.append((char) symbol);
        } else {
            text.append("\\x").append(Integer.toHexString(symbol >>> 4)).append(Integer.toHexString(symbol & 0xF));
        }
    }
}
