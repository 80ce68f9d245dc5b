package dev.cordon.internal.check;

/**
 * An Italian tax code of a person: sixteen characters with a month letter and a day (plus forty for women), letters
 * standing for digits where two people would share a code, and a check letter from one table for odd places and the
 * plain value for even ones.
 */
final class ItalianFiscalCode implements Check {
    /** What a digit, or the letter with that index, counts in an odd place. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String STAND_INS = "LMNPQRSTUV";

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 16) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int v = Symbols.at(text, start, end, i);
            int plain = v > 9 ? v - 10 : v;
            sum += i % 2 == 0 ? ODD[plain] : plain;
        }
        int month = Symbols.at(text, start, end, 8);
        int day = 10 * digit(Symbols.at(text, start, end, 9)) + digit(Symbols.at(text, start, end, 10));
        return sum % 26 == Symbols.at(text, start, end, 15) - 10
                && month > 9
                && MONTHS.indexOf(month - 10 + 'A') >= 0
                && (day >= 1 && day <= 31 || day >= 41 && day <= 71);
    }

    private static int digit(int value) {
        return value > 9 ? STAND_INS.indexOf(value - 10 + 'A') : value;
    }
}
