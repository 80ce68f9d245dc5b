package dev.cordon.internal.check;

/**
 * A South African identity number: yymmdd, sex and serial, citizenship (0, 1 or 2), a digit once used for race and
 * a Luhn digit.
 */
final class SouthAfricanId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 13
                && Symbols.at(text, start, end, 10) <= 2
                && Dates.yearMonthDay(text, start, end, 0)
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
