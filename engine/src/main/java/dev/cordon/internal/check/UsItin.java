package dev.cordon.internal.check;

/**
 * A taxpayer number of the Internal Revenue Service for people without a social security number: nine digits that
 * begin with 9, with 50–65, 70–88, 90–92 or 94–99 as the fourth and fifth.
 */
final class UsItin implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        long group = Symbols.number(text, start, end, 3, 5);
        return Symbols.digits(text, start, end) == 9
                && Symbols.at(text, start, end, 0) == 9
                && (group >= 50 && group <= 65
                        || group >= 70 && group <= 88
                        || group >= 90 && group <= 92
                        || group >= 94 && group <= 99);
    }
}
