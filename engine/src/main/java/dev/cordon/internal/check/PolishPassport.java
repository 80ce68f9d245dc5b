package dev.cordon.internal.check;

/**
 * A Polish passport: two letters and seven digits, the first digit chosen so that the values weighted 7, 3, 9, 1,
 * 7, 3, 1, 7, 3 add up to a multiple of ten.
 */
final class PolishPassport implements Check {
    private static final int[] WEIGHTS = {7, 3, 9, 1, 7, 3, 1, 7, 3};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 10 == 0;
    }
}
