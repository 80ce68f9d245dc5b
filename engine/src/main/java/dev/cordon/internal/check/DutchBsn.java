package dev.cordon.internal.check;

/**
 * A Dutch citizen service number: nine digits weighted 9 down to 2 less the last, a multiple of eleven. The old
 * eight-digit form is read with a zero before it.
 */
final class DutchBsn implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        if (length != 8 && length != 9 || Symbols.uniform(text, start, end)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int weight = length - i;
            sum += Symbols.at(text, start, end, i) * (weight == 1 ? 10 : weight);
        }
        return sum % 11 == 0;
    }
}
