package dev.cordon.internal.check;

/**
 * An Australian business number: eleven digits; with one taken from the first they are weighted 10, 1, 3 … 19 to a
 * multiple of 89.
 */
final class AuAbn implements Check {
    private static final int[] WEIGHTS = {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return Symbols.at(text, start, end, 0) > 0 && (sum - 10) % 89 == 0;
    }
}
