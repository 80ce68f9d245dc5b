package dev.cordon.internal.check;

/**
 * A Romanian personal code: sex and century, yymmdd, a county (01 to 52, 70 or 80 and above), a serial of three,
 * and a check digit modulo eleven (1 where the remainder is ten).
 */
final class RomanianCnp implements Check {
    private static final int[] WEIGHTS = {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        if (sum < 0 || !Dates.yearMonthDay(text, start, end, 1)) {
            return false;
        }
        long county = Symbols.number(text, start, end, 7, 9);
        int check = sum % 11;
        return Symbols.at(text, start, end, 0) >= 1
                && (county >= 1 && county <= 52 || county == 70 || county >= 80 && county <= 83)
                && (check == 10 ? 1 : check) == Symbols.at(text, start, end, 12);
    }
}
