package dev.cordon.internal.check;

/**
 * The Luhn formula of ISO/IEC 7812-1 annex B, over the digits of the range: two or more, not all the same. Separators
 * are stepped over, letters are not accepted.
 */
final class Luhn implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) >= 2
                && !Symbols.uniform(text, start, end)
                && sum(text, start, end) % 10 == 0;
    }

    /** The Luhn sum of the range's digits; letters are stepped over. */
    static int sum(char[] text, int start, int end) {
        int sum = 0;
        boolean twice = false;
        for (int i = end - 1; i >= start; i--) {
            int v = Symbols.value(text[i]);
            if (v < 0 || v > 9) {
                continue;
            }
            int d = twice ? 2 * v : v;
            sum += d > 9 ? d - 9 : d;
            twice = !twice;
        }
        return sum;
    }
}
