package dev.cordon.internal.check;

/**
 * A Bulgarian personal number of a foreigner: ten digits, weighted 21, 19, 17, 13, 11, 9, 7, 3, 1, modulo ten.
 */
final class BulgarianLnch implements Check {
    private static final int[] WEIGHTS = {21, 19, 17, 13, 11, 9, 7, 3, 1, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 10 == Symbols.at(text, start, end, 9) && !Symbols.uniform(text, start, end);
    }
}
