package dev.cordon.internal.check;

/**
 * A Swedish organisation number: ten Luhn digits, the third of them 2 or more, which keeps it apart from a
 * person's.
 */
final class SwedishOrganisation implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 10
                && Symbols.at(text, start, end, 0) != 0
                && Symbols.at(text, start, end, 2) >= 2
                && !Symbols.uniform(text, start, end)
                && Luhn.sum(text, start, end) % 10 == 0;
    }
}
