package dev.cordon.internal.check;

/**
 * A Moldovan personal number: thirteen digits that begin with 0, 1 or 2, weighted 7, 3, 1 in turn, modulo ten.
 */
final class MoldovanIdnp implements Check {
    private static final int[] WEIGHTS = {7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && Symbols.at(text, start, end, 0) <= 2 && sum % 10 == Symbols.at(text, start, end, 12);
    }
}
