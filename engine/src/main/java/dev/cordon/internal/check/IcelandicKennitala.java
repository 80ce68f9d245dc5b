package dev.cordon.internal.check;

/**
 * An Icelandic kennitala: ddmmyy (days plus forty for companies), a serial of two, a check digit modulo eleven and
 * the century (8, 9 or 0).
 */
final class IcelandicKennitala implements Check {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2, 1, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        long day = Symbols.number(text, start, end, 0, 2);
        int century = Symbols.at(text, start, end, 9);
        return sum > 0
                && sum % 11 == 0
                && (century >= 8 || century == 0)
                && Dates.existsInSomeCentury(
                        Symbols.number(text, start, end, 4, 6),
                        Symbols.number(text, start, end, 2, 4),
                        day > 40 ? day - 40 : day);
    }
}
