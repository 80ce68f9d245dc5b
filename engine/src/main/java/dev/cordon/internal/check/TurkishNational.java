package dev.cordon.internal.check;

/**
 * A Turkish citizen number: eleven digits, the first not 0; the tenth is seven times the odd places less the even
 * ones, the eleventh the sum of the ten before, both modulo ten.
 */
final class TurkishNational implements Check {
    private static final int[] ODD = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0};
    private static final int[] EVEN = {0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.digits(text, start, end) != 11 || Symbols.at(text, start, end, 0) == 0) {
            return false;
        }
        int odd = Symbols.weighted(text, start, end, ODD);
        int even = Symbols.weighted(text, start, end, EVEN);
        int tenth = Symbols.at(text, start, end, 9);
        return Math.floorMod(7 * odd - even, 10) == tenth
                && (odd + even + tenth) % 10 == Symbols.at(text, start, end, 10);
    }
}
