package dev.cordon.internal.check;

/**
 * A New Zealand health index number: three letters without I and O and four digits, the last of them modulo
 * eleven; or, since 2022, two digits, a letter, a digit and a check letter modulo twenty-three, which is tested
 * for its shape alone.
 */
final class NzNhi implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 7) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            int v = Symbols.value(text[start + i]);
            sum += (v > 9 ? ordinal(v) : v) * (7 - i);
        }
        int last = Symbols.value(text[end - 1]);
        return last > 9 || sum % 11 != 0 && (11 - sum % 11) % 10 == last;
    }

    /** A is 1; I and O are left out of the count. */
    private static int ordinal(int value) {
        int n = value - 9;
        return n > 14 ? n - 2 : n > 8 ? n - 1 : n;
    }
}
