package dev.cordon.internal.check;

/**
 * A Spanish tax code of a legal person: a letter for its kind, seven digits, and a check that is a digit or the
 * letter of the same place in JABCDEFGHI.
 */
final class SpanishCif implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 9 || Symbols.number(text, start, end, 1, 8) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i < 8; i++) {
            int v = Symbols.at(text, start, end, i) * (i % 2 == 1 ? 2 : 1);
            sum += v / 10 + v % 10;
        }
        int check = (10 - sum % 10) % 10;
        int last = Symbols.at(text, start, end, 8);
        return last <= 9 ? last == check : "JABCDEFGHI".charAt(check) - 'A' == last - 10;
    }
}
