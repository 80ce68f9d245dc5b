package dev.cordon.internal.check;

/**
 * A French tax reference of a person: thirteen digits, the first 0 to 3, whose last three are the first ten modulo
 * 511.
 */
final class FrenchTaxNumber implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 13
                && Symbols.at(text, start, end, 0) <= 3
                && Symbols.number(text, start, end, 0, 10) > 0
                && Symbols.number(text, start, end, 0, 10) % 511 == Symbols.number(text, start, end, 10, 13);
    }
}
