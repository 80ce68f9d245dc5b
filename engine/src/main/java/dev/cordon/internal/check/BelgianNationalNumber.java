package dev.cordon.internal.check;

/**
 * A Belgian national register number: date of birth as yymmdd (months plus 20 or 40 for people registered abroad),
 * a serial, and 97 less the remainder of the nine digits, with a 2 before them for people born since 2000.
 */
final class BelgianNationalNumber implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.digits(text, start, end) != 11) {
            return false;
        }
        long number = Symbols.number(text, start, end, 0, 9);
        long check = Symbols.number(text, start, end, 9, 11);
        long month = Symbols.number(text, start, end, 2, 4) % 20;
        boolean date = month == 0
                || Dates.existsInSomeCentury(
                        Symbols.number(text, start, end, 0, 2),
                        month,
                        Math.max(1, Symbols.number(text, start, end, 4, 6)));
        return date && number > 0 && (check == 97 - number % 97 || check == 97 - (2_000_000_000L + number) % 97);
    }
}
