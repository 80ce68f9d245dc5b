package dev.cordon.internal.check;

/**
 * A Belgian enterprise number: ten digits that begin with 0 or 1, the last two 97 less the remainder of the first
 * eight. The letters BE may stand before them.
 */
final class BelgianVat implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int letters = Symbols.at(text, start, end, 0) > 9 ? 2 : 0;
        long number = Symbols.number(text, start, end, letters, letters + 8);
        return Symbols.count(text, start, end) == letters + 10
                && number > 0
                && Symbols.at(text, start, end, letters) <= 1
                && 97 - number % 97 == Symbols.number(text, start, end, letters + 8, letters + 10);
    }
}
