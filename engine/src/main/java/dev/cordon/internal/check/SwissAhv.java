package dev.cordon.internal.check;

/**
 * A Swiss social security number: thirteen digits that begin with 756, with the check digit of EAN-13.
 */
final class SwissAhv implements Check {
    private static final int[] WEIGHTS = {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 10 == 0 && Symbols.number(text, start, end, 0, 3) == 756;
    }
}
