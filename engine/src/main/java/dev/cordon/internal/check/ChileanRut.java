package dev.cordon.internal.check;

/**
 * A Chilean tax number: seven or eight digits, weighted from the right with 2 to 7 in turn, and a check character
 * modulo eleven (K for ten).
 */
final class ChileanRut implements Check {
    private static final int K = 20;

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.count(text, start, end);
        if (length < 8 || length > 9 || Symbols.number(text, start, end, 0, length - 1) < 1_000_000) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length - 1; i++) {
            sum += Symbols.at(text, start, end, length - 2 - i) * (i % 6 + 2);
        }
        int check = (11 - sum % 11) % 11;
        return Symbols.at(text, start, end, length - 1) == (check == 10 ? K : check);
    }
}
