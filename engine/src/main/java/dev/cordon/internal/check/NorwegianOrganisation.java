package dev.cordon.internal.check;

/**
 * A Norwegian organisation number: nine digits that begin with 8 or 9, weighted 3, 2, 7, 6, 5, 4, 3, 2 and a check
 * digit, a multiple of eleven.
 */
final class NorwegianOrganisation implements Check {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 11 == 0 && Symbols.at(text, start, end, 0) >= 8;
    }
}
