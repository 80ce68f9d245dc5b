package dev.cordon.internal.check;

/**
 * A business identifier code of ISO 9362: four letters or digits of the institution, a country of ISO 3166-1 (or
 * XK for Kosovo, as SWIFT assigns), two of the location and three optional ones of the branch.
 */
final class Bic implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = end - start;
        if (length != 8 && length != 11) {
            return false;
        }
        return Countries.contains(text[start + 4], text[start + 5])
                && text[start + 7] != 'O'
                && (length == 8 || text[start + 8] != 'X' || text[start + 9] == 'X' && text[start + 10] == 'X');
    }
}
