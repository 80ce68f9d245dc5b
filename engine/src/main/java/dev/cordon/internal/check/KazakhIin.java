package dev.cordon.internal.check;

/**
 * A Kazakh individual number: yymmdd, century and sex, a serial of four and a check digit modulo eleven over one
 * row of weights, or a second one where the first gives ten.
 */
final class KazakhIin implements Check {
    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.digits(text, start, end) != 12 || Symbols.at(text, start, end, 6) > 6) {
            return false;
        }
        int check = Symbols.weighted(text, start, end, FIRST) % 11;
        check = check == 10 ? Symbols.weighted(text, start, end, SECOND) % 11 : check;
        return check == Symbols.at(text, start, end, 11) && Dates.yearMonthDay(text, start, end, 0);
    }
}
