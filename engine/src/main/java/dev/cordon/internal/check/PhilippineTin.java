package dev.cordon.internal.check;

/**
 * A Philippine tax number: eight digits, weighted 9 down to 2, whose remainder modulo eleven is the ninth; a
 * branch of three to five digits may follow.
 */
final class PhilippineTin implements Check {
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        int sum = Symbols.weightedPrefix(text, start, end, WEIGHTS);
        return (length == 9 || length >= 12 && length <= 14) && sum > 0 && sum % 11 == Symbols.at(text, start, end, 8);
    }
}
