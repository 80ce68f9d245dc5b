package dev.cordon.internal.check;

/**
 * An Indonesian identity number: a province (11 to 99), regency, district, ddmmyy (days plus forty for women) and
 * a serial of four.
 */
final class IndonesianNik implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        long day = Symbols.number(text, start, end, 6, 8);
        return Symbols.digits(text, start, end) == 16
                && Symbols.number(text, start, end, 0, 2) >= 11
                && Symbols.number(text, start, end, 12, 16) > 0
                && Dates.existsInSomeCentury(
                        Symbols.number(text, start, end, 10, 12),
                        Symbols.number(text, start, end, 8, 10),
                        day > 40 ? day - 40 : day);
    }
}
