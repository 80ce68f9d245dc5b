package dev.cordon.internal.check;

/**
 * A Malaysian MyKad number: yymmdd, a place of birth in use, and four digits.
 */
final class MalaysianId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        long place = Symbols.number(text, start, end, 6, 8);
        return Symbols.digits(text, start, end) == 12
                && Dates.yearMonthDay(text, start, end, 0)
                && place >= 1
                && place != 17
                && place != 18
                && place != 19
                && place != 20
                && place != 69
                && place != 70
                && place != 73
                && place != 80
                && place != 81
                && (place < 94 || place > 97);
    }
}
