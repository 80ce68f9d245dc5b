package dev.cordon.internal.check;

/**
 * A Greek tax number: nine digits, weighted with falling powers of two, modulo eleven, modulo ten.
 */
final class GreekAfm implements Check {
    private static final int[] WEIGHTS = {256, 128, 64, 32, 16, 8, 4, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0 && sum % 11 % 10 == Symbols.at(text, start, end, 8) && !Symbols.uniform(text, start, end);
    }
}
