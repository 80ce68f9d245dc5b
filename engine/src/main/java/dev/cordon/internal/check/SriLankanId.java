package dev.cordon.internal.check;

/**
 * A Sri Lankan identity number: a year of two or four digits, the day of the year (plus 500 for women), a serial,
 * and V or X at the end of the old form.
 */
final class SriLankanId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.count(text, start, end);
        long day = length == 10 ? Symbols.number(text, start, end, 2, 5) : Symbols.number(text, start, end, 4, 7);
        long year = Symbols.number(text, start, end, 0, 4);
        return (length == 10 || length == 12 && year >= 1900 && year <= 2030)
                && (day >= 1 && day <= 366 || day >= 501 && day <= 866);
    }
}
