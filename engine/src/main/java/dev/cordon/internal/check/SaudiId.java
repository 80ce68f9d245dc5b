package dev.cordon.internal.check;

/**
 * A Saudi national or resident number: ten Luhn digits that begin with 1 or 2.
 */
final class SaudiId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int first = Symbols.at(text, start, end, 0);
        return Symbols.digits(text, start, end) == 10
                && (first == 1 || first == 2)
                && !Symbols.uniform(text, start, end)
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
