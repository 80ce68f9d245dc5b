package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.text.Lane;

/**
 * A set of lane bytes (see {@link Lane}): what a set of code points looks like to a layer that reads one byte a UTF-16 unit.
 * Contains the byte of every member, and may contain the bytes of others. Immutable.
 */
final class LaneSet implements Comparable<LaneSet> {

    /** Number of bytes there are. */
    static final int SYMBOLS = 256;

    /** Every byte. */
    static final LaneSet ALL = new LaneSet(-1, -1, -1, -1);

    /** Units outside ASCII that look like the ASCII letter they fold to. */
    private static final char[] LIKE_ASCII = likeAscii();

    /** Members outside ASCII that are looked at one by one; of more than that, every byte from 0x80 up counts. */
    private static final int FEW = 512;

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
        long[] words = new long[4];
        boolean few = set.size() <= FEW;
        boolean outside = false;
        for (int r = 0; r < set.rangeCount(); r++) {
            int last = Math.min(set.last(r), few ? Character.MAX_CODE_POINT : LAST_ASCII);
            for (int c = set.first(r); c <= last; c++) {
                addUnits(words, c);
            }
            outside |= set.last(r) > LAST_ASCII;
        }
        if (outside && !few) {
            words[2] = -1;
            words[3] = -1;
            for (char unit : LIKE_ASCII) {
                if (set.contains(unit)) {
                    add(words, Lane.of(unit));
                }
            }
        }
        return new LaneSet(words[0], words[1], words[2], words[3]);
    }

    private static void addUnits(long[] words, int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            add(words, Lane.of((char) codePoint));
        } else {
            add(words, Lane.ofFirstHalf(codePoint));
            add(words, Lane.ofSecondHalf(codePoint));
        }
    }

    private static void add(long[] words, byte symbol) {
        words[(symbol & 0xFF) >>> 6] |= 1L << symbol;
    }

    private static char[] likeAscii() {
        StringBuilder units = new StringBuilder();
        for (int unit = LAST_ASCII + 1; unit <= Character.MAX_VALUE; unit++) {
            if (Lane.of((char) unit) >= 0) {
                units.append((char) unit);
            }
        }
        return units.toString().toCharArray();
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

    /** Sets the entries of the bytes of this set. */
    void addTo(boolean[] symbols) {
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            symbols[symbol] |= has(symbol);
        }
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
