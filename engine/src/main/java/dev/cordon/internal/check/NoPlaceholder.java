package dev.cordon.internal.check;

/**
 * Rejects values that stand in for a secret: {@code xxxxxxxx}, {@code your-api-key-here}, {@code REDACTED}. A value is
 * one when at least half of its letters and digits belong to runs of one character or to filler words. A real token that
 * merely contains such a word, as {@code …EXAMPLEKEY} at the end of forty random characters, is kept.
 */
final class NoPlaceholder implements Check {
    private static final int RUN = 4;

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

    /** The end of a run of one letter (whatever its case) or digit that starts here, or the place itself. */
    private static int endOfRun(char[] text, int place, int end) {
        int value = Symbols.value(text[place]);
        int i = place;
        while (value != Symbols.NONE && i < end && Symbols.value(text[i]) == value) {
            i++;
        }
        return i - place >= RUN ? i : place;
    }
}
