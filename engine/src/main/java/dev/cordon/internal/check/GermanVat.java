package dev.cordon.internal.check;

/**
 * A German value added tax number after its country code: nine digits, the first not 0, ISO 7064 MOD 11,10. The
 * letters DE may stand in the range.
 */
final class GermanVat implements Check {
    private static final Check MOD_11_10 = new Mod1110();

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int from = start;
        while (from < end && (text[from] < '0' || text[from] > '9')) {
            from++;
        }
        return Symbols.digits(text, from, end) == 9 && MOD_11_10.accepts(text, from, end);
    }
}
