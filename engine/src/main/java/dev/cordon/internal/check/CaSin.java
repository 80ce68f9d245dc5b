package dev.cordon.internal.check;

/**
 * A Canadian social insurance number: nine Luhn digits that do not begin with 0 or 8.
 */
final class CaSin implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int first = Symbols.at(text, start, end, 0);
        return Symbols.digits(text, start, end) == 9
                && first != 0
                && first != 8
                && !Symbols.uniform(text, start, end)
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
