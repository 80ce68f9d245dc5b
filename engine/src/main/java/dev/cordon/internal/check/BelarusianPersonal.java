package dev.cordon.internal.check;

/**
 * A Belarusian identification number: sex and date of birth, a letter for the region, a serial, two letters for
 * the citizenship and a check digit; weights 7, 3, 1 in turn, modulo ten.
 */
final class BelarusianPersonal implements Check {
    private static final int[] WEIGHTS = {7, 3, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 14) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += Symbols.at(text, start, end, i) * WEIGHTS[i % 3];
        }
        return Dates.dayMonthYear(text, start, end, 1) && sum % 10 == Symbols.at(text, start, end, 13);
    }
}
