package dev.cordon.internal.check;

/**
 * A lifelong number of a German physician: six digits weighted 4 and 9 in turn, a check digit that completes the
 * sum to a multiple of ten, and a two-digit field of medicine.
 */
final class GermanPhysician implements Check {
    private static final int[] WEIGHTS = {4, 9, 4, 9, 4, 9, 0, 0, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0
                && (10 - sum % 10) % 10 == Symbols.at(text, start, end, 6)
                && Symbols.number(text, start, end, 7, 9) > 0
                && !Symbols.uniform(text, start, end);
    }
}
