package dev.cordon.internal.check;

/**
 * A Romanian company tax code: two to ten digits, weighted from the right with 2, 3, 5, 7, 1, 2, 3, 5, 7 after the
 * check digit; ten times the sum modulo eleven, modulo ten.
 */
final class RomanianCui implements Check {
    private static final int[] WEIGHTS = {2, 3, 5, 7, 1, 2, 3, 5, 7};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        if (length < 4 || length > 10 || Symbols.uniform(text, start, end)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length - 1; i++) {
            sum += Symbols.at(text, start, end, length - 2 - i) * WEIGHTS[i];
        }
        return sum * 10 % 11 % 10 == Symbols.at(text, start, end, length - 1);
    }
}
