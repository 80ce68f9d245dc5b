package dev.cordon.internal.check;

/**
 * An Austrian social insurance number: a serial of three digits, a check digit modulo eleven, and the date of
 * birth as ddmmyy (months above twelve are used when a day is full).
 */
final class AustrianSocialSecurity implements Check {
    private static final int[] WEIGHTS = {3, 7, 9, 0, 5, 8, 4, 2, 1, 6};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        long day = Symbols.number(text, start, end, 4, 6);
        long month = Symbols.number(text, start, end, 6, 8);
        return sum > 0
                && Symbols.at(text, start, end, 0) != 0
                && sum % 11 == Symbols.at(text, start, end, 3)
                && day >= 1
                && day <= 31
                && month >= 1
                && month <= 15;
    }
}
