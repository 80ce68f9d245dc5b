package dev.cordon.internal.check;

/**
 * A Norwegian birth number or D-number (days plus forty): ddmmyy, a serial of three and two check digits modulo
 * eleven.
 */
final class NorwegianPersonal implements Check {
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int first = Symbols.weightedPrefix(text, start, end, FIRST);
        int second = Symbols.weighted(text, start, end, SECOND);
        long day = Symbols.number(text, start, end, 0, 2);
        return Symbols.digits(text, start, end) == 11
                && first % 11 == 0
                && second % 11 == 0
                && Dates.existsInSomeCentury(
                        Symbols.number(text, start, end, 4, 6),
                        Symbols.number(text, start, end, 2, 4),
                        day > 40 ? day - 40 : day);
    }
}
