package dev.cordon.internal.check;

/**
 * A Hungarian tax number of a person: ten digits that begin with 8; the first nine, weighted 1 to 9, leave the
 * tenth modulo eleven.
 */
final class HungarianTax implements Check {
    private static final int[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && Symbols.at(text, start, end, 0) == 8 && sum % 11 == Symbols.at(text, start, end, 9);
    }
}
