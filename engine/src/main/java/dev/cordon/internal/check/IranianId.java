package dev.cordon.internal.check;

/**
 * An Iranian national code: ten digits, weighted 10 down to 2; remainders below two are the check digit, others
 * are taken from eleven.
 */
final class IranianId implements Check {
    private static final int[] WEIGHTS = {10, 9, 8, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        if (sum <= 0 || Symbols.uniform(text, start, end)) {
            return false;
        }
        int remainder = sum % 11;
        return (remainder < 2 ? remainder : 11 - remainder) == Symbols.at(text, start, end, 9);
    }
}
