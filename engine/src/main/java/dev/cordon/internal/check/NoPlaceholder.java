package dev.cordon.internal.check;

/**
 * Rejects values that stand in for a secret: {@code xxxxxxxx}, {@code your-api-key-here}, {@code REDACTED}. A value is
 * one when at least half of its letters and digits belong to runs of {@code x}, {@code a}, {@code 0} or {@code 1} or to
 * filler words. A real token that merely contains such a word, as {@code …EXAMPLEKEY} at the end of forty random
 * characters, is kept.
 */
final class NoPlaceholder implements Check {
    private static final int RUN = 4;
    private static final int LETTER_A = 10;
    private static final int LETTER_X = 33;

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int covered = 0;
        int all = 0;
        int i = start;
        while (i < end) {
            int next = Math.max(endOfRun(text, i, end), FillerWords.endAt(text, i, end));
            int symbols = Symbols.count(text, i, Math.max(next, i + 1));
            covered += next > i ? symbols : 0;
            all += symbols;
            i = Math.max(next, i + 1);
        }
        return all > 0 && covered * 2 < all;
    }

    /** The end of a run of one of the characters that people hold down to fill a field, or the place itself. */
    private static int endOfRun(char[] text, int place, int end) {
        int value = Symbols.value(text[place]);
        int i = place;
        while (isFiller(value) && i < end && Symbols.value(text[i]) == value) {
            i++;
        }
        return i - place >= RUN ? i : place;
    }

    private static boolean isFiller(int value) {
        return value == 0 || value == 1 || value == LETTER_A || value == LETTER_X;
    }
}
