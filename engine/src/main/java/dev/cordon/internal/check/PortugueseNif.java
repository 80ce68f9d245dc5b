package dev.cordon.internal.check;

/**
 * A Portuguese tax number: nine digits, the first 1, 2, 3, 5, 6, 8 or 9 (or 45, 7x), weighted 9 down to 2; the
 * check digit completes to a multiple of eleven, and is 0 where that would be ten.
 */
final class PortugueseNif implements Check {
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        int first = Symbols.at(text, start, end, 0);
        int second = Symbols.at(text, start, end, 1);
        int check = sum < 0 ? -1 : (11 - sum % 11) % 11;
        return sum >= 0
                && first != 0
                && (first != 4 || second == 5)
                && check % 10 == Symbols.at(text, start, end, 8)
                && !Symbols.uniform(text, start, end);
    }
}
