package dev.cordon.internal.check;

/**
 * A Czech or Slovak company number IČO: eight digits weighted 8 down to 2; the check digit is eleven less the
 * remainder, modulo ten.
 */
final class CzechCompany implements Check {
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && (11 - sum % 11) % 10 == Symbols.at(text, start, end, 7);
    }
}
