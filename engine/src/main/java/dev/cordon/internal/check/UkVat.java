package dev.cordon.internal.check;

/**
 * A value added tax number of the United Kingdom: nine digits (or twelve, with a branch), weighted 8 down to 2,
 * whose last two bring the sum to a multiple of 97, or to one after 55 is added.
 */
final class UkVat implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.count(text, start, end);
        int letters = Symbols.at(text, start, end, 0) > 9 ? 2 : 0;
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += Symbols.at(text, start, end, letters + i) * (8 - i);
        }
        long tail = Symbols.number(text, start, end, letters + 7, letters + 9);
        return (length - letters == 9 || length - letters == 12)
                && sum > 0
                && tail >= 0
                && ((sum + tail) % 97 == 0 || (sum + tail + 55) % 97 == 0);
    }
}
