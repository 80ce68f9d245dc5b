package dev.cordon.internal.check;

/**
 * A Japanese individual number: twelve digits, weighted 6 to 2 and 7 to 2; the check digit completes to a multiple
 * of eleven, remainders below two giving 0.
 */
final class JapaneseMyNumber implements Check {
    private static final int[] WEIGHTS = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 0};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = Symbols.weighted(text, start, end, WEIGHTS);
        if (sum <= 0 || Symbols.uniform(text, start, end)) {
            return false;
        }
        int check = sum % 11 < 2 ? 0 : 11 - sum % 11;
        return check == Symbols.at(text, start, end, 11);
    }
}
