package dev.cordon.internal.check;

/**
 * A Chinese social credit code of an organisation: eighteen characters without I, O, S, V and Z, weighted with
 * powers of three modulo thirty-one.
 */
final class ChineseCreditCode implements Check {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = start; i < end - 1; i++) {
            sum += ALPHABET.indexOf(text[i]) * weight;
            weight = weight * 3 % 31;
        }
        return (31 - sum % 31) % 31 == ALPHABET.indexOf(text[end - 1]);
    }
}
