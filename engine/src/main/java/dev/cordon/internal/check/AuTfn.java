package dev.cordon.internal.check;

/**
 * An Australian tax file number: nine digits weighted 1, 4, 3, 7, 5, 8, 6, 9, 10, or eight (an older series)
 * weighted 10, 7, 8, 4, 6, 3, 5, 1, to a multiple of eleven.
 */
final class AuTfn implements Check {
    private static final int[] NINE = {1, 4, 3, 7, 5, 8, 6, 9, 10};
    private static final int[] EIGHT = {10, 7, 8, 4, 6, 3, 5, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        boolean nine = Symbols.digits(text, start, end) == 9;
        int sum = Symbols.weighted(text, start, end, nine ? NINE : EIGHT);
        return sum > 0 && sum % 11 == 0 && !Symbols.uniform(text, start, end);
    }
}
