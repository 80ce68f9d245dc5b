package dev.cordon.internal.check;

/**
 * A Russian tax number: ten digits for a legal person, with one check digit; twelve for a natural one, with two;
 * modulo eleven, modulo ten.
 */
final class RussianInn implements Check {
    private static final int[] TEN = {2, 4, 10, 3, 5, 9, 4, 6, 8, 0};
    private static final int[] ELEVENTH = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] TWELFTH = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.uniform(text, start, end)) {
            return false;
        }
        return switch (Symbols.digits(text, start, end)) {
            case 10 -> Symbols.weighted(text, start, end, TEN) % 11 % 10 == Symbols.at(text, start, end, 9);
            case 12 ->
                Symbols.weightedPrefix(text, start, end, ELEVENTH) % 11 % 10 == Symbols.at(text, start, end, 10)
                        && Symbols.weightedPrefix(text, start, end, TWELFTH) % 11 % 10
                                == Symbols.at(text, start, end, 11);
            default -> false;
        };
    }
}
