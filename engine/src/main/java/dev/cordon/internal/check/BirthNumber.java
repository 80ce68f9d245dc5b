package dev.cordon.internal.check;

/**
 * A Czech or Slovak birth number: yymmdd (months plus 50 for women, plus 20 or 70 when a day was full), then three
 * digits without a check (people born before 1954) or four that make the ten digits divide by eleven (until 1985 a
 * remainder of ten was written as 0).
 */
final class BirthNumber implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        long year = Symbols.number(text, start, end, 0, 2);
        long month = Symbols.number(text, start, end, 2, 4) % 50;
        month = month > 20 ? month - 20 : month;
        if (length != 9 && length != 10
                || !Dates.existsInSomeCentury(year, month, Symbols.number(text, start, end, 4, 6))) {
            return false;
        }
        if (length == 9) {
            return year < 54 && Symbols.number(text, start, end, 6, 9) > 0;
        }
        long number = Symbols.number(text, start, end, 0, 10);
        return number % 11 == 0 || number / 10 % 11 == 10 && number % 10 == 0 && year >= 54 && year <= 85;
    }
}
