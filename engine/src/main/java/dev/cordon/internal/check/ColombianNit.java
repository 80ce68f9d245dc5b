package dev.cordon.internal.check;

/**
 * A Colombian tax number: eight to ten digits and a check digit; weights from the right are 3, 7, 13, 17, 19, 23,
 * 29, 37, 41, 43; modulo eleven, remainders above one being taken from eleven.
 */
final class ColombianNit implements Check {
    private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        if (length < 9 || length > 11) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length - 1; i++) {
            sum += Symbols.at(text, start, end, length - 2 - i) * WEIGHTS[i];
        }
        int remainder = sum % 11;
        return sum > 0 && (remainder < 2 ? remainder : 11 - remainder) == Symbols.at(text, start, end, length - 1);
    }
}
