package dev.cordon.internal.check;

/**
 * An equipment identity of a mobile phone: fifteen digits, Luhn, with a reporting body that is not 00.
 */
final class Imei implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 15
                && Symbols.number(text, start, end, 0, 2) > 0
                && !Symbols.uniform(text, start, end)
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
