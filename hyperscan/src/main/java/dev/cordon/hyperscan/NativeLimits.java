package dev.cordon.hyperscan;

import dev.cordon.spi.FastPattern;

/** What is never given to the native compiler, decided from the pattern alone. */
final class NativeLimits {

    /** Beyond it the compiler's recursion and time grow out of bounds. */
    private static final int MOST_REPEATS = 255;

    /**
     * Positions of the byte automaton. As many take up to a tenth of a second of compiling when they come from wide classes, where
     * one letter of any script is 700.
     */
    private static final int MOST_POSITIONS = 600;

    /** The library's own limit on the length of an expression. */
    private static final int MOST_CHARACTERS = 16_000;

    private NativeLimits() {}

    /** Why the pattern is left to java, empty when it is not. */
    static String refusal(FastPattern pattern) {
        if (pattern.maxRepeat() > MOST_REPEATS) {
            return tooMany(pattern.maxRepeat(), "counted repeats", MOST_REPEATS);
        }
        int characters = pattern.bytes().length();
        if (characters > MOST_CHARACTERS) {
            return tooMany(characters, "characters as bytes", MOST_CHARACTERS);
        }
        int positions = ByteExpressionSize.of(pattern.bytes());
        return positions > MOST_POSITIONS ? tooMany(positions, "byte positions", MOST_POSITIONS) : "";
    }

    private static String tooMany(int number, String what, int most) {
        return number + " " + what + "; native code takes up to " + most;
    }
}
