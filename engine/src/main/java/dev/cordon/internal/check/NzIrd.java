package dev.cordon.internal.check;

/**
 * A New Zealand revenue number: eight or nine digits from 10,000,000 to 150,000,000 with a check digit modulo
 * eleven over one row of weights, or over a second one where the first gives ten.
 */
final class NzIrd implements Check {
    private static final int[] FIRST = {2, 3, 4, 5, 6, 7, 2, 3};
    private static final int[] SECOND = {6, 7, 2, 5, 2, 3, 4, 7};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        if (length != 8 && length != 9) {
            return false;
        }
        long number = Symbols.number(text, start, end, 0, length);
        if (number < 10_000_000 || number > 150_000_000) {
            return false;
        }
        int check = digit(number / 10, FIRST);
        check = check == 10 ? digit(number / 10, SECOND) : check;
        return check == number % 10;
    }

    /** Weights stand from the last digit to the first. */
    private static int digit(long number, int[] weights) {
        long rest = number;
        int sum = 0;
        for (int weight : weights) {
            sum += (int) (rest % 10) * weight;
            rest /= 10;
        }
        return (11 - sum % 11) % 11;
    }
}
