package dev.cordon.internal.check;

/**
 * A North American security number: eight letters or digits and a check digit; every second value is doubled and
 * the digits of the products add up to a multiple of ten.
 */
final class Cusip implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 9) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int v = Symbols.value(text[start + i]);
            int product = i % 2 == 1 && i < 8 ? 2 * v : v;
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
