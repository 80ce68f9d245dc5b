package dev.cordon.internal.check;

/**
 * A Brazilian social integration number: eleven digits, weighted 3, 2, 9 … 2; the check digit completes to a
 * multiple of eleven, ten and eleven being 0.
 */
final class BrazilianPis implements Check {
    private static final int[] WEIGHTS = {3, 2, 9, 8, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0
                && !Symbols.uniform(text, start, end)
                && (sum % 11 < 2 ? 0 : 11 - sum % 11) == Symbols.at(text, start, end, 10);
    }
}
