package dev.cordon.internal.check;

/**
 * An employer number of the Internal Revenue Service: nine digits whose first two are a campus that issues them.
 */
final class UsEin implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 9
                && !Symbols.uniform(text, start, end)
                && campus((int) Symbols.number(text, start, end, 0, 2));
    }

    private static boolean campus(int prefix) {
        return switch (prefix / 10) {
            case 0 -> prefix >= 1 && prefix <= 6;
            case 1 -> prefix <= 16;
            case 2 -> prefix <= 27;
            case 3, 5 -> true;
            case 4, 6, 8 -> prefix % 10 <= 8;
            case 7 -> prefix >= 71 && prefix <= 77;
            case 9 -> prefix != 96 && prefix != 97;
            default -> false;
        };
    }
}
