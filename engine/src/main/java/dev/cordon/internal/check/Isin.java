package dev.cordon.internal.check;

/**
 * A security number of ISO 6166: a country (or one of the shared prefixes XS, EU, XC, XD, XF, XA, XB), nine
 * letters or digits, and a Luhn digit over the value with its letters written out as two digits.
 */
final class Isin implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 12
                || Symbols.at(text, start, end, 11) > 9
                || !issuer(text[start], text[start + 1])) {
            return false;
        }
        int sum = 0;
        boolean twice = false;
        for (int i = 11; i >= 0; i--) {
            int v = Symbols.at(text, start, end, i);
            sum += step(v % 10, twice);
            twice = !twice;
            if (v > 9) {
                sum += step(v / 10, twice);
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }

    private static boolean issuer(char first, char second) {
        return Countries.contains(first, second)
                || first == 'X' && (second == 'S' || second >= 'A' && second <= 'F')
                || first == 'E' && second == 'U';
    }

    private static int step(int digit, boolean twice) {
        int d = twice ? 2 * digit : digit;
        return d > 9 ? d - 9 : d;
    }
}
