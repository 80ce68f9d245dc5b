package dev.cordon.internal.check;

/**
 * A Singapore identity number: S, T, F, G or M, seven digits and a check letter; the weighted sum starts at 4 for
 * T and G and 3 for M, and the letters differ by series.
 */
final class SingaporeNric implements Check {
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 9 || Symbols.number(text, start, end, 1, 8) < 0) {
            return false;
        }
        int sum = Symbols.weighted(text, start + 1, start + 8, WEIGHTS);
        char last = upper(text[end - 1]);
        return switch (upper(text[start])) {
            case 'S' -> "JZIHGFEDCBA".charAt(sum % 11) == last;
            case 'T' -> "JZIHGFEDCBA".charAt((sum + 4) % 11) == last;
            case 'F' -> "XWUTRQPNMLK".charAt(sum % 11) == last;
            case 'G' -> "XWUTRQPNMLK".charAt((sum + 4) % 11) == last;
            case 'M' -> "KLJNPQRTUWX".charAt(10 - (sum + 3) % 11) == last;
            default -> false;
        };
    }

    private static char upper(char c) {
        return c >= 'a' ? (char) (c & ~0x20) : c;
    }
}
