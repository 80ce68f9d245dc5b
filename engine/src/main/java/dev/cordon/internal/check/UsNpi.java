package dev.cordon.internal.check;

/**
 * A national provider identifier: ten digits that begin with 1 or 2, Luhn with the issuer prefix 80840 (which adds
 * 24 to the sum) before them.
 */
final class UsNpi implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int first = Symbols.at(text, start, end, 0);
        return Symbols.digits(text, start, end) == 10
                && (first == 1 || first == 2)
                && !Symbols.uniform(text, start, end)
                && (Luhn.sum(text, start, end) + 24) % 10 == 0;
    }
}
