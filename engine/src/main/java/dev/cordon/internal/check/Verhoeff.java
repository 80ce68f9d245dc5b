package dev.cordon.internal.check;

/**
 * The check digit of Verhoeff over the digits of the range: every single wrong digit and every swap of neighbours is
 * noticed. The tables are the multiplication of the dihedral group of order ten and powers of one permutation.
 */
final class Verhoeff implements Check {
    private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.digits(text, start, end) < 2) {
            return false;
        }
        int row = 0;
        int place = 0;
        for (int i = end - 1; i >= start; i--) {
            int v = Symbols.value(text[i]);
            if (v != Symbols.NONE) {
                row = step(row, place++, v);
            }
        }
        return row == 0;
    }

    /** Takes the digit at the given place, counted from the last as 0, into the running product. */
    static int step(int row, int place, int digit) {
        int permuted = digit;
        for (int i = place % 8; i > 0; i--) {
            permuted = PERMUTATION[permuted];
        }
        return multiply(row, permuted);
    }

    /** In the dihedral group 0 to 4 are turns and 5 to 9 are turns after a flip. */
    private static int multiply(int a, int b) {
        if (a < 5) {
            return b < 5 ? (a + b) % 5 : (a + b) % 5 + 5;
        }
        return b < 5 ? (a - b) % 5 + 5 : (a - b + 5) % 5;
    }
}
