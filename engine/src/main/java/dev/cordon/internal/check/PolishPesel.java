package dev.cordon.internal.check;

/**
 * A Polish PESEL: yymmdd (months plus 20, 40, 60 or 80 for other centuries), a serial of four and a check digit,
 * weighted 1, 3, 7, 9 to a multiple of ten.
 */
final class PolishPesel implements Check {
    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0
                && sum % 10 == 0
                && Dates.existsInSomeCentury(
                        Symbols.number(text, start, end, 0, 2),
                        Symbols.number(text, start, end, 2, 4) % 20,
                        Symbols.number(text, start, end, 4, 6));
    }
}
