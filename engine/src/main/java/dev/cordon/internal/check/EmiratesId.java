package dev.cordon.internal.check;

/**
 * An identity number of the United Arab Emirates: 784, the year of birth, seven digits and a Luhn digit.
 */
final class EmiratesId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        long year = Symbols.number(text, start, end, 3, 7);
        return Symbols.digits(text, start, end) == 15
                && Symbols.number(text, start, end, 0, 3) == 784
                && year >= 1900
                && year <= 2099
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
