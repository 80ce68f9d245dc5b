package dev.cordon.internal.check;

/**
 * A Thai identity number: thirteen digits, the first 1 to 8, then a province that exists, weighted 13 down to 2; the check digit completes to a
 * multiple of eleven, modulo ten.
 */
final class ThaiId implements Check {
    private static final int[] WEIGHTS = {13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        int first = Symbols.at(text, start, end, 0);
        return sum > 0
                && first >= 1
                && first <= 8
                && province((int) Symbols.number(text, start, end, 1, 3))
                && !Symbols.uniform(text, start, end)
                && (11 - sum % 11) % 10 == Symbols.at(text, start, end, 12);
    }

    private static boolean province(int code) {
        return switch (code / 10) {
            case 1, 3, 4 -> true;
            case 2, 6, 7 -> code % 10 <= 7;
            case 5 -> code <= 58;
            case 8, 9 -> code % 10 <= 6;
            default -> false;
        };
    }
}
