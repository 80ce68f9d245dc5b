package dev.cordon.internal.check;

/**
 * A day in figures that exists: year first, or day and month in either order before the year. Two-digit years are
 * of any century; three numbers are needed.
 */
final class DateOfDay implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        int first = run(text, start, end);
        if (first == 4) {
            int second = length - 4 - lastRun(text, start, end);
            long year = Symbols.number(text, start, end, 0, 4);
            return Dates.exists(
                    year,
                    Symbols.number(text, start, end, 4, 4 + second),
                    Symbols.number(text, start, end, 4 + second, length));
        }
        int last = lastRun(text, start, end);
        long year = Symbols.number(text, start, end, length - last, length) + (last == 2 ? 2000 : 0);
        long one = Symbols.number(text, start, end, 0, first);
        long two = Symbols.number(text, start, end, first, length - last);
        return Dates.exists(year, one, two) || Dates.exists(year, two, one);
    }

    private static int run(char[] text, int start, int end) {
        int i = start;
        while (i < end && Symbols.value(text[i]) >= 0) {
            i++;
        }
        return i - start;
    }

    private static int lastRun(char[] text, int start, int end) {
        int i = end;
        while (i > start && Symbols.value(text[i - 1]) >= 0) {
            i--;
        }
        return end - i;
    }
}
