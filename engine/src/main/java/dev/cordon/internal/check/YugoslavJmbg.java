package dev.cordon.internal.check;

/**
 * The citizen number of the successors of Yugoslavia (JMBG, in Slovenia EMŠO): ddmm and three digits of the year,
 * region, serial, and a check digit modulo eleven.
 */
final class YugoslavJmbg implements Check {
    private static final int[] WEIGHTS = {7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        if (sum < 0) {
            return false;
        }
        long year = Symbols.number(text, start, end, 4, 7);
        int check = (11 - sum % 11) % 11;
        return check == Symbols.at(text, start, end, 12)
                && (year >= 850 || year <= 99)
                && Dates.exists(
                        year >= 850 ? 1000 + year : 2000 + year,
                        Symbols.number(text, start, end, 2, 4),
                        Symbols.number(text, start, end, 0, 2));
    }
}
