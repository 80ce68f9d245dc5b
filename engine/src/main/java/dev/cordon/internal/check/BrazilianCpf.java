package dev.cordon.internal.check;

/**
 * A Brazilian tax number of a person: nine digits and two check digits modulo eleven.
 */
final class BrazilianCpf implements Check {
    private static final int[] FIRST = {10, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int[] SECOND = {11, 10, 9, 8, 7, 6, 5, 4, 3, 2};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.uniform(text, start, end) || Symbols.digits(text, start, end) != 11) {
            return false;
        }
        int first = Symbols.weightedPrefix(text, start, end, FIRST) * 10 % 11 % 10;
        int second = Symbols.weightedPrefix(text, start, end, SECOND) * 10 % 11 % 10;
        return first == Symbols.at(text, start, end, 9) && second == Symbols.at(text, start, end, 10);
    }
}
