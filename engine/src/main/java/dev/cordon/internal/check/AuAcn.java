package dev.cordon.internal.check;

/**
 * An Australian company number: nine digits weighted 8 down to 1; the last completes the sum to a multiple of ten.
 */
final class AuAcn implements Check {
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 1, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 10 == 0;
    }
}
