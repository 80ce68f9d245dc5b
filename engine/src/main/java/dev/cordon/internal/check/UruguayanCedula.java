package dev.cordon.internal.check;

/**
 * A Uruguayan identity card: seven digits and a check digit; weights 2, 9, 8, 7, 6, 3, 4, to a multiple of ten.
 */
final class UruguayanCedula implements Check {
    private static final int[] WEIGHTS = {2, 9, 8, 7, 6, 3, 4, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 10 == 0 && !Symbols.uniform(text, start, end);
    }
}
