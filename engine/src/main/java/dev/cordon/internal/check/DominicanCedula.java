package dev.cordon.internal.check;

/**
 * A Dominican identity card: eleven Luhn digits.
 */
final class DominicanCedula implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 11
                && !Symbols.uniform(text, start, end)
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
