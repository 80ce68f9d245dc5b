package dev.cordon.internal.check;

/**
 * A Russian pension number: nine digits and two of check, the sum weighted 9 down to 1 modulo 101, where 100 is
 * written 00.
 */
final class RussianSnils implements Check {
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0
                && Symbols.number(text, start, end, 0, 9) > 1_001_998
                && sum % 101 % 100 == Symbols.number(text, start, end, 9, 11);
    }
}
