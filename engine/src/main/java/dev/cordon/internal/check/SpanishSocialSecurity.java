package dev.cordon.internal.check;

/**
 * A Spanish social security number: province (01 to 53 and 66), a serial of seven or eight digits, and the rest
 * modulo 97. A serial below ten million is joined to the province without its zero.
 */
final class SpanishSocialSecurity implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.digits(text, start, end) != 12) {
            return false;
        }
        long province = Symbols.number(text, start, end, 0, 2);
        long serial = Symbols.number(text, start, end, 2, 10);
        long number = serial < 10_000_000 ? province * 10_000_000 + serial : province * 100_000_000 + serial;
        return province >= 1
                && (province <= 53 || province == 66)
                && serial > 0
                && number % 97 == Symbols.number(text, start, end, 10, 12);
    }
}
