package dev.cordon.internal.check;

/**
 * An Israeli identity number: nine Luhn digits.
 */
final class IsraeliId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 9
                && Symbols.number(text, start, end, 0, 9) > 1000
                && !Symbols.uniform(text, start, end)
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
