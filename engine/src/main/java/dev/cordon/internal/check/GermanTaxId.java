package dev.cordon.internal.check;

/**
 * The tax number of a person in Germany: eleven digits, the first not 0, ISO 7064 MOD 11,10.
 */
final class GermanTaxId implements Check {
    private static final Check MOD_11_10 = new Mod1110();

    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 11
                && Symbols.at(text, start, end, 0) != 0
                && MOD_11_10.accepts(text, start, end);
    }
}
