package dev.cordon.internal.check;

/**
 * A Thai identity number: thirteen digits, the first 1 to 8, weighted 13 down to 2; the check digit completes to a
 * multiple of eleven, modulo ten.
 */
final class ThaiId implements Check {
    private static final int[] WEIGHTS = {13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        int first = Symbols.at(text, start, end, 0);
        return sum > 0
                && first >= 1
                && first <= 8
                && !Symbols.uniform(text, start, end)
                && (11 - sum % 11) % 10 == Symbols.at(text, start, end, 12);
    }
}
