package dev.cordon.internal.check;

/**
 * A Danish CVR number: eight digits weighted 2, 7, 6, 5, 4, 3, 2, 1 to a multiple of eleven.
 */
final class DanishCompany implements Check {
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 11 == 0 && Symbols.at(text, start, end, 0) > 0;
    }
}
