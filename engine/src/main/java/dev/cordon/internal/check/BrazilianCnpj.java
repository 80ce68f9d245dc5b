package dev.cordon.internal.check;

/**
 * A Brazilian tax number of an organisation: twelve digits, since 2026 also letters, and two check digits modulo
 * eleven. A letter counts its ASCII code less 48.
 */
final class BrazilianCnpj implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 14 || Symbols.uniform(text, start, end)) {
            return false;
        }
        return check(text, start, end, 12) == Symbols.at(text, start, end, 12)
                && check(text, start, end, 13) == Symbols.at(text, start, end, 13);
    }

    private static int check(char[] text, int start, int end, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int v = Symbols.at(text, start, end, i);
            int fromAscii = v > 9 ? v + 7 : v;
            sum += fromAscii * ((length - 1 - i) % 8 + 2);
        }
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }
}
