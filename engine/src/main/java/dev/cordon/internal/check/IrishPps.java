package dev.cordon.internal.check;

/**
 * An Irish personal public service number: seven digits, a check letter over the weights 8 to 2, and for some
 * people a second letter that counts nine times.
 */
final class IrishPps implements Check {
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.count(text, start, end);
        int sum = Symbols.weightedPrefix(text, start, end, WEIGHTS);
        if (length < 8 || length > 9 || Symbols.number(text, start, end, 0, 7) < 0) {
            return false;
        }
        int second = length == 9 ? Symbols.at(text, start, end, 8) - 9 : 0;
        boolean filler = length == 9 && second == 23;
        int remainder = (sum + (filler ? 0 : 9 * second)) % 23;
        return second >= 0
                && (remainder == 0 ? 'W' : 'A' + remainder - 1) == 'A' + Symbols.at(text, start, end, 7) - 10;
    }
}
