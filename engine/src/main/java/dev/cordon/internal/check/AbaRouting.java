package dev.cordon.internal.check;

/**
 * A routing transit number of the American Bankers Association: nine digits in one of the assigned ranges (Federal
 * Reserve districts 00–12, thrifts 21–32, electronic 61–72, traveller's cheques 80), weighted 3, 7, 1 to a
 * multiple of ten.
 */
final class AbaRouting implements Check {
    private static final int[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        long district = Symbols.number(text, start, end, 0, 2);
        return sum > 0
                && sum % 10 == 0
                && !Symbols.uniform(text, start, end)
                && (district >= 0 && district <= 12
                        || district >= 21 && district <= 32
                        || district >= 61 && district <= 72
                        || district == 80);
    }
}
