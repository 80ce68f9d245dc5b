package dev.cordon.internal.check;

/**
 * A Spanish identity letter: up to eight digits, or X, Y or Z (0, 1, 2) and seven for foreigners, and the letter
 * that their remainder modulo 23 picks.
 */
final class SpanishNif implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.count(text, start, end);
        int first = Symbols.at(text, start, end, 0);
        int letter = Symbols.at(text, start, end, length - 1) - 10;
        if (length < 8 || length > 9 || letter < 0) {
            return false;
        }
        long number = first > 9
                ? (first - 33) * 10_000_000L + Symbols.number(text, start, end, 1, length - 1)
                : Symbols.number(text, start, end, 0, length - 1);
        boolean shape = first <= 9 || first >= 33 && length == 9 && Symbols.number(text, start, end, 1, 8) >= 0;
        return shape && number >= 0 && "TRWAGMYFPDXBNJZSQVHLCKE".charAt((int) (number % 23)) - 'A' == letter;
    }
}
