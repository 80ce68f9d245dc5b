package dev.cordon.internal.check;

/**
 * A Swiss enterprise number: CHE and nine digits, weighted 5, 4, 3, 2, 7, 6, 5, 4 and a check digit modulo eleven.
 */
final class SwissUid implements Check {
    private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Symbols.at(text, start, end, i + 3) * WEIGHTS[i];
        }
        return Symbols.number(text, start, end, 3, 12) > 0 && (11 - sum % 11) % 11 == Symbols.at(text, start, end, 11);
    }
}
