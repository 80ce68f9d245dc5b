package dev.cordon.internal.check;

/**
 * A Cypriot tax code: eight digits and a letter; digits in odd places count by a table, those in even ones as they
 * are, modulo twenty-six.
 */
final class CypriotTic implements Check {
    private static final int[] ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 9 || Symbols.number(text, start, end, 0, 8) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int v = Symbols.at(text, start, end, i);
            sum += i % 2 == 0 ? ODD[v] : v;
        }
        return sum % 26 == Symbols.at(text, start, end, 8) - 10;
    }
}
