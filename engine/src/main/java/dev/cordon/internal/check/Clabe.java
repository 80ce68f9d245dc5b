package dev.cordon.internal.check;

/**
 * A Mexican CLABE account number: eighteen digits, the last chosen so that the products with 3, 7, 1, each taken
 * modulo ten, add up to a multiple of ten.
 */
final class Clabe implements Check {
    private static final int[] WEIGHTS = {3, 7, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.digits(text, start, end) != 18 || Symbols.uniform(text, start, end)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Symbols.at(text, start, end, i) * WEIGHTS[i % 3] % 10;
        }
        return (10 - sum % 10) % 10 == Symbols.at(text, start, end, 17);
    }
}
