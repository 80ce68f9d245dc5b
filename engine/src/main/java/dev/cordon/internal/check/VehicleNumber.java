package dev.cordon.internal.check;

/**
 * A vehicle identification number of ISO 3779: seventeen letters and digits without I, O and Q, with the check
 * digit of 49 CFR 565 in the ninth place. Makers outside North America are free to put something else there, so
 * that only some of their vehicles pass.
 */
final class VehicleNumber implements Check {
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 17) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += transliterate(Symbols.value(text[start + i])) * WEIGHTS[i];
        }
        int check = sum % 11;
        char ninth = text[start + 8];
        return !Symbols.uniform(text, start, end)
                && (check == 10 ? ninth == 'X' || ninth == 'x' : ninth == '0' + check);
    }

    /** A to H are 1 to 8, J to R are 1 to 9 and S to Z are 2 to 9. */
    private static int transliterate(int value) {
        if (value < 10) {
            return value;
        }
        int letter = value - 10;
        return letter < 18 ? letter % 9 + 1 : letter - 16;
    }
}
