package dev.cordon.internal.check;

/**
 * A Hungarian personal number: sex and century, yymmdd, a serial of three and a check digit modulo eleven, with
 * weights that rise for people born before 1997 and fall for those since.
 */
final class HungarianPersonal implements Check {
    private static final int[] RISING = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0};
    private static final int[] FALLING = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int first = Symbols.at(text, start, end, 0);
        int rising = Symbols.weighted(text, start, end, RISING);
        int falling = Symbols.weighted(text, start, end, FALLING);
        int last = Symbols.at(text, start, end, 10);
        return Symbols.digits(text, start, end) == 11
                && first >= 1
                && first <= 8
                && Dates.yearMonthDay(text, start, end, 1)
                && (rising % 11 == last || falling % 11 == last);
    }
}
