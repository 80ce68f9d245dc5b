package dev.cordon.internal.check;

/**
 * A Ukrainian tax number of a person: ten digits, weighted -1, 5, 7, 9, 4, 6, 10, 5, 7 (-1 is 10 here), modulo
 * eleven, modulo ten.
 */
final class UkrainianTax implements Check {
    private static final int[] WEIGHTS = {10, 5, 7, 9, 4, 6, 10, 5, 7, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 11 % 10 == Symbols.at(text, start, end, 9) && !Symbols.uniform(text, start, end);
    }
}
