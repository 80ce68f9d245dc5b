package dev.cordon.internal.check;

/**
 * A Kuwaiti civil number: century, yymmdd, a serial of four and a check digit, eleven less the weighted sum modulo
 * eleven.
 */
final class KuwaitiCivil implements Check {
    private static final int[] WEIGHTS = {2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        int century = Symbols.at(text, start, end, 0);
        return sum > 0
                && century >= 1
                && century <= 3
                && Dates.yearMonthDay(text, start, end, 1)
                && 11 - sum % 11 == Symbols.at(text, start, end, 11);
    }
}
