package dev.cordon.internal.check;

/**
 * A registration of the Drug Enforcement Administration: two letters (or a letter and 9) and seven digits; the
 * first, third and fifth digit plus twice the second, fourth and sixth end in the seventh.
 */
final class UsDea implements Check {
    private static final int[] WEIGHTS = {0, 0, 1, 2, 1, 2, 1, 2};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weightedPrefix(text, start, end, WEIGHTS);
        return Symbols.count(text, start, end) == 9
                && Symbols.number(text, start, end, 2, 9) > 0
                && sum % 10 == Symbols.at(text, start, end, 8);
    }
}
