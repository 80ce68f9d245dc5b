package dev.cordon.internal.check;

/**
 * An Italian value added tax number: seven digits of the holder, an office (001 to 100, 120, 121, 888 or 999) and
 * a Luhn digit.
 */
final class ItalianVat implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int letters = Symbols.at(text, start, end, 0) > 9 ? 2 : 0;
        int from = start;
        while (from < end && (text[from] < '0' || text[from] > '9')) {
            from++;
        }
        long office = Symbols.number(text, from, end, 7, 10);
        boolean known =
                office >= 1 && office <= 100 || office == 120 || office == 121 || office == 888 || office == 999;
        return Symbols.count(text, start, end) == letters + 11
                && Symbols.number(text, from, end, 0, 7) > 0
                && known
                && Luhn.sum(text, from, end) % 10 == 0;
    }
}
