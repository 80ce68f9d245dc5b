package dev.cordon.internal.check;

/**
 * An IBAN of ISO 13616: a country of the registry, that country's length and layout, and the remainder 1 modulo 97
 * over the letters (as 10 to 35) and digits with the first four moved to the end. Lengths and layouts are those of
 * the SWIFT registry; see {@link IbanLayouts}.
 */
final class Iban implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.count(text, start, end);
        return length >= 15
                && length <= 34
                && IbanLayouts.fits(text, start, end, length)
                && remainder(text, start, end, length) == 1;
    }

    private static int remainder(char[] text, int start, int end, int length) {
        int r = 0;
        for (int i = 4; i < length + 4; i++) {
            int v = Symbols.at(text, start, end, i < length ? i : i - length);
            r = (v > 9 ? r * 100 + v : r * 10 + v) % 97;
        }
        return r;
    }
}
