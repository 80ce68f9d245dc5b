package dev.cordon.internal.check;

/**
 * A unique taxpayer reference of the United Kingdom: ten digits, the first of them the check digit over the other
 * nine.
 */
final class UkUtr implements Check {
    private static final int[] WEIGHTS = {0, 6, 7, 8, 9, 10, 5, 4, 3, 2};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && "21987654321".charAt(sum % 11) - '0' == Symbols.at(text, start, end, 0);
    }
}
