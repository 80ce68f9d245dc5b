package dev.cordon.internal.check;

/**
 * A German pension insurance number: area, date of birth, a letter (as two digits), serial and check digit; the
 * weighted products' digits add up to the check digit modulo ten.
 */
final class GermanPension implements Check {
    private static final int[] WEIGHTS = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int letter = Symbols.at(text, start, end, 8) - 9;
        if (Symbols.count(text, start, end) != 12
                || letter < 1
                || Symbols.number(text, start, end, 0, 8) < 0
                || Symbols.number(text, start, end, 9, 12) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int digit = i < 8
                    ? Symbols.at(text, start, end, i)
                    : i == 8 ? letter / 10 : i == 9 ? letter % 10 : Symbols.at(text, start, end, i - 1);
            int product = digit * WEIGHTS[i];
            sum += product / 10 + product % 10;
        }
        long day = Symbols.number(text, start, end, 2, 4);
        long month = Symbols.number(text, start, end, 4, 6);
        return sum % 10 == Symbols.at(text, start, end, 11) && month <= 12 && day <= 31 + 50 && month > 0;
    }
}
