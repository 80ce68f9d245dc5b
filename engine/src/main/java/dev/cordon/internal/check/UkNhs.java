package dev.cordon.internal.check;

/**
 * A number of the National Health Service: ten digits, weighted 10 down to 2 with the check digit as it is, to a
 * multiple of eleven.
 */
final class UkNhs implements Check {
    private static final int[] WEIGHTS = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 11 == 0 && !Symbols.uniform(text, start, end);
    }
}
