package dev.cordon.internal.check;

/**
 * An Estonian isikukood or Lithuanian asmens kodas: sex and century, yymmdd, a serial of three, and a check digit
 * modulo eleven over one row of weights, or a second one where the first gives ten.
 */
final class BalticPersonal implements Check {
    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 0};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.digits(text, start, end) != 11
                || Symbols.at(text, start, end, 0) < 1
                || Symbols.at(text, start, end, 0) > 8) {
            return false;
        }
        int check = Symbols.weighted(text, start, end, FIRST) % 11;
        check = check == 10 ? Symbols.weighted(text, start, end, SECOND) % 11 % 10 : check;
        return check == Symbols.at(text, start, end, 10) && Dates.yearMonthDay(text, start, end, 1);
    }
}
