package dev.cordon.internal.check;

/**
 * An Egyptian national number: century (2 or 3), yymmdd, a governorate, a serial of four and a check digit, eleven
 * less the weighted sum modulo eleven, modulo ten.
 */
final class EgyptianId implements Check {
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        int century = Symbols.at(text, start, end, 0);
        long governorate = Symbols.number(text, start, end, 7, 9);
        return sum > 0
                && (century == 2 || century == 3)
                && (governorate >= 1 && governorate <= 35 || governorate == 88)
                && Dates.yearMonthDay(text, start, end, 1)
                && (11 - sum % 11) % 10 == Symbols.at(text, start, end, 13);
    }
}
