package dev.cordon.internal.check;

/**
 * A Greek social security number: date of birth as ddmmyy, a serial of four and a Luhn digit over all eleven.
 */
final class GreekAmka implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 11
                && Dates.dayMonthYear(text, start, end, 0)
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
