package dev.cordon.internal.check;

/**
 * A Latvian personal code: ddmmyy, the century, a serial of three and a check digit; or, since 2017, eleven digits
 * that begin with 32 and carry no date and no check digit.
 */
final class LatvianPersonal implements Check {
    private static final int[] WEIGHTS = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        boolean dated = Dates.dayMonthYear(text, start, end, 0)
                && Symbols.at(text, start, end, 6) <= 2
                && (1 + sum) % 11 % 10 == Symbols.at(text, start, end, 10);
        return sum > 0 && (dated || Symbols.number(text, start, end, 0, 2) == 32);
    }
}
