package dev.cordon.internal.check;

/**
 * A Singapore entity number: eight digits (businesses), four of the year and five (local companies), or T, S or R
 * with a year, a kind of entity and four digits; each with a check letter of its own.
 */
final class SingaporeUen implements Check {
    private static final int[] BUSINESS = {10, 4, 9, 3, 8, 2, 7, 1};
    private static final int[] COMPANY = {10, 8, 6, 4, 9, 7, 5, 3, 1};
    private static final int[] OTHER = {4, 3, 5, 3, 10, 2, 2, 5, 7};
    private static final String OTHERS = "ABCDEFGHJKLMNPQRSTUVWX0123456789";

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = end - start;
        int last = Symbols.value(text[end - 1]);
        if (length == 9) {
            return "XMKECAWLJDB".charAt(Symbols.weighted(text, start, end - 1, BUSINESS) % 11) - 'A' + 10 == last;
        }
        if (length != 10) {
            return false;
        }
        if (text[start] <= '9') {
            return "ZKCMDNERGWH".charAt(Symbols.weighted(text, start, end - 1, COMPANY) % 11) - 'A' + 10 == last;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += OTHERS.indexOf(upper(text[start + i])) * OTHER[i];
        }
        return OTHERS.charAt(Math.floorMod(sum - 5, 11)) == upper(text[end - 1]);
    }

    private static char upper(char c) {
        return c >= 'a' ? (char) (c & ~0x20) : c;
    }
}
