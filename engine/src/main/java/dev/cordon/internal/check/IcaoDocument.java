package dev.cordon.internal.check;

/**
 * The check digit of ICAO 9303 over a travel document's number: values weighted 7, 3, 1 in turn, modulo ten, the
 * last digit of the range being the check digit. German identity cards and passports print it after (or as) the
 * last place of the number.
 */
final class IcaoDocument implements Check {
    private static final int[] WEIGHTS = {7, 3, 1};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.count(text, start, end);
        if (length < 9 || length > 10 || Symbols.uniform(text, start, end)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length - 1; i++) {
            sum += Symbols.at(text, start, end, i) * WEIGHTS[i % 3];
        }
        return sum % 10 == Symbols.at(text, start, end, length - 1);
    }
}
