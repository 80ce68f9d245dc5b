package dev.cordon.internal.check;

/**
 * A Korean resident (or, with 5 to 8 in the seventh place, foreigner) registration number: yymmdd, sex and
 * century, six more digits. Numbers given since October 2020 carry no check digit, so the date and the seventh
 * digit are all there is to test.
 */
final class KoreanRrn implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int kind = Symbols.at(text, start, end, 6);
        return Symbols.digits(text, start, end) == 13
                && kind >= 1
                && kind <= 8
                && Dates.yearMonthDay(text, start, end, 0);
    }
}
