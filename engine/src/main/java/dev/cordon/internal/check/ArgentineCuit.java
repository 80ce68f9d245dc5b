package dev.cordon.internal.check;

/**
 * An Argentine tax number: a kind of holder (20, 23, 24, 27, 30, 33, 34, 50, 51, 55), eight digits and a check
 * digit modulo eleven.
 */
final class ArgentineCuit implements Check {
    private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        int kind = (int) Symbols.number(text, start, end, 0, 2);
        boolean known = switch (kind) {
            case 20, 23, 24, 25, 26, 27, 30, 33, 34, 50, 51, 55 -> true;
            default -> false;
        };
        int check = (11 - sum % 11) % 11;
        return sum > 0 && known && Math.min(check, 9) == Symbols.at(text, start, end, 10);
    }
}
