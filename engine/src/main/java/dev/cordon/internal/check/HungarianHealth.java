package dev.cordon.internal.check;

/**
 * A Hungarian social security number TAJ: nine digits; the first eight, weighted 3 and 7 in turn, leave the ninth
 * modulo ten.
 */
final class HungarianHealth implements Check {
    private static final int[] WEIGHTS = {3, 7, 3, 7, 3, 7, 3, 7, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 10 == Symbols.at(text, start, end, 8) && !Symbols.uniform(text, start, end);
    }
}
