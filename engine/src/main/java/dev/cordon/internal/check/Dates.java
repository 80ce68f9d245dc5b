package dev.cordon.internal.check;

/** Days of the proleptic Gregorian calendar, by arithmetic: no clock, no locale, no allocation. */
final class Dates {
    private Dates() {}

    /** Whether the day exists. Years run from 1 to 9999, months from 1. */
    static boolean exists(long year, long month, long day) {
        return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
    }

    /**
     * Whether the day exists in some century: for schemes that write two digits of the year, where 29 February is
     * possible whenever the two digits divide by four.
     */
    static boolean existsInSomeCentury(long twoDigitYear, long month, long day) {
        return twoDigitYear >= 0 && exists(2000 + twoDigitYear, month, day);
    }

    /**
     * Reads six consecutive digits {@code ddmmyy} of the range, beginning at the given symbol, and says whether the day
     * exists in some century.
     */
    static boolean dayMonthYear(char[] text, int start, int end, int from) {
        return existsInSomeCentury(
                Symbols.number(text, start, end, from + 4, from + 6),
                Symbols.number(text, start, end, from + 2, from + 4),
                Symbols.number(text, start, end, from, from + 2));
    }

    /** As {@link #dayMonthYear}, for {@code yymmdd}. */
    static boolean yearMonthDay(char[] text, int start, int end, int from) {
        return existsInSomeCentury(
                Symbols.number(text, start, end, from, from + 2),
                Symbols.number(text, start, end, from + 2, from + 4),
                Symbols.number(text, start, end, from + 4, from + 6));
    }

    /** As {@link #exists}, for the eight digits {@code yyyymmdd}; the year is 1800 to 2099. */
    static boolean fullDate(char[] text, int start, int end, int from) {
        long year = Symbols.number(text, start, end, from, from + 4);
        return year >= 1800
                && year <= 2099
                && exists(
                        year,
                        Symbols.number(text, start, end, from + 4, from + 6),
                        Symbols.number(text, start, end, from + 6, from + 8));
    }

    private static int lengthOf(long year, long month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
