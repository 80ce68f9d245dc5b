package dev.cordon.internal.check;

/**
 * A Bulgarian citizen number: yymmdd (months plus 20 before 1900, plus 40 since 2000), a serial of three and a
 * check digit modulo eleven, modulo ten.
 */
final class BulgarianEgn implements Check {
    private static final int[] WEIGHTS = {2, 4, 8, 5, 10, 9, 7, 3, 6, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        return sum > 0
                && sum % 11 % 10 == Symbols.at(text, start, end, 9)
                && Dates.existsInSomeCentury(
                        Symbols.number(text, start, end, 0, 2),
                        Symbols.number(text, start, end, 2, 4) % 20,
                        Symbols.number(text, start, end, 4, 6));
    }
}
