package dev.cordon.internal.check;

/**
 * A Mexican tax code: three letters for a company or four for a person, yymmdd and three characters of which the
 * last is a check. Old codes have wrong checks often enough that the date alone is tested.
 */
final class MexicanRfc implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int letters = end - start - 9;
        return (letters == 3 || letters == 4) && Dates.yearMonthDay(text, start + letters, end, 0);
    }
}
