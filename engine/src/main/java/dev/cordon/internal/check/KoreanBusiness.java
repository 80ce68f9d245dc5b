package dev.cordon.internal.check;

/**
 * A Korean business registration number: ten digits, weighted 1, 3, 7, 1, 3, 7, 1, 3, 5, plus the tens of five
 * times the ninth; the check digit completes to a multiple of ten.
 */
final class KoreanBusiness implements Check {
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0
                && Symbols.number(text, start, end, 0, 3) >= 101
                && (sum + Symbols.at(text, start, end, 8) * 5 / 10) % 10 == 0;
    }
}
