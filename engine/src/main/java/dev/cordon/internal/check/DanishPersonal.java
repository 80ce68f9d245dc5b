package dev.cordon.internal.check;

/**
 * A Danish CPR number: ddmmyy (days plus sixty for replacement numbers) and a serial of four. Since 2007 the old
 * check digit is no longer kept, so the date is all there is to test.
 */
final class DanishPersonal implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        long day = Symbols.number(text, start, end, 0, 2);
        return Symbols.digits(text, start, end) == 10
                && Symbols.number(text, start, end, 6, 10) > 0
                && Dates.existsInSomeCentury(
                        Symbols.number(text, start, end, 4, 6),
                        Symbols.number(text, start, end, 2, 4),
                        day > 60 ? day - 60 : day);
    }
}
