package dev.cordon.internal.check;

/**
 * A Slovenian tax number: eight digits, the first not 0, weighted 8 down to 2; the check digit completes to a
 * multiple of eleven, ten being written as 0.
 */
final class SlovenianTax implements Check {
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        int check = 11 - sum % 11;
        return sum > 0
                && Symbols.at(text, start, end, 0) > 0
                && check != 11
                && check % 10 == Symbols.at(text, start, end, 7);
    }
}
