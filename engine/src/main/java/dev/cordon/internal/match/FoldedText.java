package dev.cordon.internal.match;

import dev.cordon.internal.text.CaseFold;
import dev.cordon.internal.text.ScanText;
import dev.cordon.internal.text.WordChars;
import java.util.Arrays;

/**
 * Caseless comparison of UTF-16 text under simple folding, and the whole-word condition. Pure; thread-safe.
 *
 * <p>Folding maps one code point to one, but not always one unit to one: U+1DF95 folds to U+00DF. Such orbits are rare enough to
 * be a case of their own ({@link #isIrregular}), so that everything else may count on equal lengths.
 */
final class FoldedText {

    /** Code points whose fold has another number of units, ascending. */
    private static final int[] IRREGULAR = Arrays.stream(CaseFold.cased())
            .filter(c -> Character.charCount(c) != Character.charCount(CaseFold.fold(c)))
            .toArray();

    private FoldedText() {}

    /** The folded units of a string; lone surrogates become U+FFFD. */
    static char[] fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> isLoneSurrogate(c) ? 0xFFFD : CaseFold.fold(c))
                .forEach(folded::appendCodePoint);
        return folded.toString().toCharArray();
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /**
     * Where an occurrence of {@code folded[from, from + length)} that starts at {@code at} ends, or -1 when there is none.
     *
     * @param at any position of the text
     */
    static int matchEnd(char[] text, int textLength, int at, char[] folded, int from, int length) {
        int i = at;
        int j = from;
        int stop = from + length;
        while (j < stop) {
            if (i >= textLength) {
                return -1;
            }
            char unit = text[i];
            if (unit == folded[j] && !Character.isHighSurrogate(unit)) {
                i++;
                j++;
                continue;
            }
            int codePoint = codePointAt(text, i);
            int fold = CaseFold.fold(codePoint);
            i += Character.charCount(codePoint);
            if (Character.isBmpCodePoint(fold)) {
                if (fold != folded[j++]) {
                    return -1;
                }
            } else {
                // A folded term holds whole pairs, so a first half that agrees is followed by a second.
                if (Character.highSurrogate(fold) != folded[j] || Character.lowSurrogate(fold) != folded[j + 1]) {
                    return -1;
                }
                j += 2;
            }
        }
        return i;
    }

    /** Whether a code point has variants of another number of UTF-16 units. */
    static boolean isIrregular(int codePoint) {
        for (int c : IRREGULAR) {
            if (CaseFold.fold(codePoint) == CaseFold.fold(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text holds a code point whose fold has another number of units: then offsets in it are not those of its fold. */
    static boolean changesLength(ScanText text) {
        if (!text.hasSurrogates()) {
            return false;
        }
        char[] chars = text.chars();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(chars[i])
                    && Arrays.binarySearch(IRREGULAR, Character.toCodePoint(chars[i], chars[i + 1])) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether no word character stands on either side of {@code [start, end)}. */
    static boolean isWholeWord(char[] text, int length, int start, int end) {
        return !(start > 0 && WordChars.isWord(codePointBefore(text, start)))
                && !(end < length && WordChars.isWord(codePointAt(text, end)));
    }

    private static int codePointBefore(char[] text, int position) {
        char unit = text[position - 1];
        return Character.isLowSurrogate(unit) ? Character.toCodePoint(text[position - 2], unit) : unit;
    }

    private static int codePointAt(char[] text, int position) {
        char unit = text[position];
        return Character.isHighSurrogate(unit) ? Character.toCodePoint(unit, text[position + 1]) : unit;
    }
}
