package dev.cordon.internal.check;

/**
 * A Polish register number REGON of nine or fourteen digits, each with a check digit modulo eleven, modulo ten.
 */
final class PolishRegon implements Check {
    private static final int[] NINE = {8, 9, 2, 3, 4, 5, 6, 7, 0};
    private static final int[] FOURTEEN = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.uniform(text, start, end)) {
            return false;
        }
        return switch (Symbols.digits(text, start, end)) {
            case 9 -> Symbols.weighted(text, start, end, NINE) % 11 % 10 == Symbols.at(text, start, end, 8);
            case 14 -> Symbols.weighted(text, start, end, FOURTEEN) % 11 % 10 == Symbols.at(text, start, end, 13);
            default -> false;
        };
    }
}
