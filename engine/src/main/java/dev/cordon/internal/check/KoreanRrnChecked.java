package dev.cordon.internal.check;

/**
 * As {@link KoreanRrn}, with the check digit of numbers given before October 2020: weights 2 to 9 and 2 to 5,
 * modulo eleven; two more for foreigners.
 */
final class KoreanRrnChecked implements Check {
    private static final Check SHAPE = new KoreanRrn();
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        int shift = Symbols.at(text, start, end, 6) >= 5 ? 13 : 11;
        return sum > 0
                && SHAPE.accepts(text, start, end)
                && (shift - sum % 11) % 10 == Symbols.at(text, start, end, 12);
    }
}
