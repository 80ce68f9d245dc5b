package dev.cordon.internal.text;

/**
 * Reads the non-negative numbers that the generator packed into a string constant: base 32, least significant digit first, printable
 * ASCII. A class file holds such a string in one byte a character, and a reviewer can see that a table changed.
 */
final class PackedNumbers {

    /** Characters from here on are the last digit of a number. */
    static final char LAST_DIGIT = '#';

    /** Characters from here on are digits that another digit follows. */
    static final char INNER_DIGIT = ']';

    private final String packed;
    private int at;

    PackedNumbers(String packed) {
        this.packed = packed;
    }

    boolean more() {
        return at < packed.length();
    }

    int next() {
        int value = 0;
        int shift = 0;
        while (true) {
            char c = packed.charAt(at++);
            if (c < INNER_DIGIT) {
                return value | (c - LAST_DIGIT) << shift;
            }
            value |= (c - INNER_DIGIT) << shift;
            shift += 5;
        }
    }
}
