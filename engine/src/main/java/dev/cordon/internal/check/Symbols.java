package dev.cordon.internal.check;

/**
 * Reads the letters and digits of a range and steps over everything else, so that {@code 12-34 56} and {@code 123456}
 * are one value to a check. Which separators may occur is the expression's business, not a check's.
 *
 * <p>Only ASCII letters and digits count. A digit has its own value and a letter 10 to 35 whatever its case, as in ISO
 * 7064 and ISO 13616.
 */
final class Symbols {
    /** What {@link #value} gives for a character that is neither an ASCII letter nor an ASCII digit. */
    static final int NONE = -1;

    private Symbols() {}

    /** The value of one character: 0–9, 10–35, or {@link #NONE}. */
    static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return c < 0x80 && lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : NONE;
    }

    /** How many letters and digits the range holds. */
    static int count(char[] text, int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            if (value(text[i]) != NONE) {
                n++;
            }
        }
        return n;
    }

    /** How many digits the range holds, or {@link #NONE} when it holds a letter. */
    static int digits(char[] text, int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            int v = value(text[i]);
            if (v > 9) {
                return NONE;
            }
            if (v != NONE) {
                n++;
            }
        }
        return n;
    }

    /** The value of the letter or digit with the given index, 0 the first; {@link #NONE} when there are not as many. */
    static int at(char[] text, int start, int end, int index) {
        int left = index;
        for (int i = start; i < end; i++) {
            int v = value(text[i]);
            if (v != NONE && left-- == 0) {
                return v;
            }
        }
        return NONE;
    }

    /**
     * The decimal number written by the symbols {@code from} to {@code to} (exclusive, at most 18 of them), or
     * {@link #NONE} when one of them is a letter or missing.
     */
    static long number(char[] text, int start, int end, int from, int to) {
        int index = 0;
        long n = 0;
        for (int i = start; i < end && index < to; i++) {
            int v = value(text[i]);
            if (v == NONE) {
                continue;
            }
            if (index++ >= from) {
                if (v > 9) {
                    return NONE;
                }
                n = n * 10 + v;
            }
        }
        return index == to ? n : NONE;
    }

    /**
     * The sum of every symbol times the weight of its place, or {@link #NONE} when the range does not hold exactly as
     * many symbols as there are weights. Letters count with their values; weights must not be negative.
     */
    static int weighted(char[] text, int start, int end, int[] weights) {
        int index = 0;
        int sum = 0;
        for (int i = start; i < end; i++) {
            int v = value(text[i]);
            if (v == NONE) {
                continue;
            }
            if (index == weights.length) {
                return NONE;
            }
            sum += v * weights[index++];
        }
        return index == weights.length ? sum : NONE;
    }

    /** As {@link #weighted}, for as many leading symbols as there are weights; more may follow. */
    static int weightedPrefix(char[] text, int start, int end, int[] weights) {
        int index = 0;
        int sum = 0;
        for (int i = start; i < end && index < weights.length; i++) {
            int v = value(text[i]);
            if (v != NONE) {
                sum += v * weights[index++];
            }
        }
        return index == weights.length ? sum : NONE;
    }

    /** Whether all symbols of the range are one and the same, as in {@code 000-000-000}. */
    static boolean uniform(char[] text, int start, int end) {
        int first = NONE;
        for (int i = start; i < end; i++) {
            int v = value(text[i]);
            if (v != NONE && first != NONE && v != first) {
                return false;
            }
            first = v == NONE ? first : v;
        }
        return true;
    }
}
