package dev.cordon.internal.check;

/**
 * A Polish tax number NIP: ten digits; the first nine, weighted 6, 5, 7, 2, 3, 4, 5, 6, 7, leave the tenth modulo
 * eleven.
 */
final class PolishNip implements Check {
    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0
                && sum % 11 == Symbols.at(text, start, end, 9)
                && Symbols.at(text, start, end, 0) > 0
                && !Symbols.uniform(text, start, end);
    }
}
