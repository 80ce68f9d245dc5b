package dev.cordon.internal.check;

/**
 * An Australian Medicare card: ten digits (eleven with the person's own), the first 2 to 6; the ninth is the sum
 * of the eight before, weighted 1, 3, 7, 9, modulo ten.
 */
final class AuMedicare implements Check {
    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        int first = Symbols.at(text, start, end, 0);
        int sum = Symbols.weightedPrefix(text, start, end, WEIGHTS);
        return (length == 10 || length == 11)
                && first >= 2
                && first <= 6
                && Symbols.at(text, start, end, 9) > 0
                && sum % 10 == Symbols.at(text, start, end, 8);
    }
}
