package dev.cordon.hyperscan;

import dev.cordon.spi.FastPattern;

/** What is never given to the native compiler, decided from the pattern alone. */
final class NativeLimits {

    /** Beyond it the compiler's recursion and time grow out of bounds. */
    private static final int MOST_REPEATS = 255;

    /** Positions of the byte automaton; some ten milliseconds of compiling. */
    private static final int MOST_POSITIONS = 2_000;

    /** The library's own limit on the length of an expression. */
    private static final int MOST_BYTES = 16_000;

    private NativeLimits() {}

    /** Why the pattern is left to java, empty when it is not. */
    static String refusal(FastPattern pattern) {
        if (pattern.maxRepeat() > MOST_REPEATS) {
            return "counted repeat of " + pattern.maxRepeat() + "; native code takes up to " + MOST_REPEATS;
        }
        if (pattern.positions() > MOST_POSITIONS) {
            return pattern.positions() + " positions; native code takes up to " + MOST_POSITIONS;
        }
        if (pattern.bytes().length() > MOST_BYTES) {
            return "byte expression of " + pattern.bytes().length() + " characters; native code takes up to "
                    + MOST_BYTES;
        }
        return "";
    }
}
