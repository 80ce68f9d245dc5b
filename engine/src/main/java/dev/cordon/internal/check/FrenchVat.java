package dev.cordon.internal.check;

/**
 * A French value added tax number: FR, a key of two digits and a SIREN; the key is 12 plus three times the SIREN
 * modulo 97, all modulo 97. Keys with letters are not checked.
 */
final class FrenchVat implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        long key = Symbols.number(text, start, end, 2, 4);
        long siren = Symbols.number(text, start, end, 4, 13);
        return Symbols.count(text, start, end) == 13 && siren > 0 && (key < 0 || (12 + 3 * (siren % 97)) % 97 == key);
    }
}
