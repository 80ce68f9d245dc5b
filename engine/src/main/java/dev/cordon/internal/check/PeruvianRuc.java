package dev.cordon.internal.check;

/**
 * A Peruvian tax number: eleven digits that begin with 10, 15, 16, 17 or 20, weighted 5, 4, 3, 2, 7 … 2, modulo
 * eleven.
 */
final class PeruvianRuc implements Check {
    private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        long kind = Symbols.number(text, start, end, 0, 2);
        return sum > 0
                && (kind == 10 || kind >= 15 && kind <= 17 || kind == 20)
                && (11 - sum % 11) % 10 == Symbols.at(text, start, end, 10);
    }
}
