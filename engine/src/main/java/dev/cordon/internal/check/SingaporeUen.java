package dev.cordon.internal.check;

/**
 * A Singapore entity number: eight digits (businesses), four of the year and five (local companies), or T, S or R with a
 * year, a kind of entity and four digits; each with a check letter of its own.
 */
final class SingaporeUen implements Check {
    private static final int[] BUSINESS = {10, 4, 9, 3, 8, 2, 7, 1};
    private static final int[] COMPANY = {10, 8, 6, 4, 9, 7, 5, 3, 1};
    private static final int[] OTHER = {4, 3, 5, 3, 10, 2, 2, 5, 7};
    private static final String OTHERS = "ABCDEFGHJKLMNPQRSTUVWX0123456789";

    @Override
    public boolean accepts(char[] text, int start, int end) {
        return switch (end - start) {
            case 9 -> picks("XMKECAWLJDB", text, start, end, BUSINESS);
            case 10 -> text[start] <= '9' ? picks("ZKCMDNERGWH", text, start, end, COMPANY) : other(text, start, end);
            default -> false;
        };
    }

    private static boolean picks(String letters, char[] text, int start, int end, int[] weights) {
        int sum = Symbols.weighted(text, start, end - 1, weights);
        return sum >= 0 && letters.charAt(sum % 11) == upper(text[end - 1]);
    }

    private static boolean other(char[] text, int start, int end) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int value = OTHERS.indexOf(upper(text[start + i]));
            if (value < 0) {
                return false;
            }
            sum += value * OTHER[i];
        }
        return OTHERS.charAt(Math.floorMod(sum - 5, 11)) == upper(text[end - 1]);
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c & ~0x20) : c;
    }
}
