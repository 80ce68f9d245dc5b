package dev.cordon.internal.text;

import java.util.Objects;

/**
 * Which code points make words, for whole-word terms: letters, marks, numbers and connectors of the pinned Unicode version, except
 * in scripts that write without spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar): there every place is a word
 * boundary. Pure; thread-safe.
 *
 * <p>This is not {@code \b} of the expression dialect, which knows ASCII only.
 */
public final class WordChars {

    private static final String[] IN_WORDS = {"L", "M", "N", "Pc"};
    private static final String[] WITHOUT_SPACES = {"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"};

    /** One bit a code point. */
    private static final long[] BITS = new long[(0x10FFFF >> 6) + 1];

    static {
        for (String property : IN_WORDS) {
            mark(property, true);
        }
        for (String property : WITHOUT_SPACES) {
            mark(property, false);
        }
    }

    private WordChars() {}

    private static void mark(String property, boolean word) {
        int[] ranges = Objects.requireNonNull(UnicodeProperties.ranges(property), property);
        for (int i = 0; i < ranges.length; i += 2) {
            for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
                if (word) {
                    BITS[c >> 6] |= 1L << c;
                } else {
                    BITS[c >> 6] &= ~(1L << c);
                }
            }
        }
    }

    /** Whether a neighbour that is this code point makes a term part of a longer word. */
    public static boolean isWord(int codePoint) {
        return (BITS[codePoint >> 6] >>> codePoint & 1) != 0;
    }
}
