package dev.cordon.documents.internal.text;

/** Tells rows of separated values from running text. Stateless. */
final class Csv {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int ROWS = 20;

    private Csv() {}

    /** Whether at least three rows have the same number of columns, two or more, and no row another. */
    static boolean looksLike(String text) {
        for (char separator : SEPARATORS) {
            if (regular(text, separator)) {
                return true;
            }
        }
        return false;
    }

    private static boolean regular(String text, char separator) {
        int columns = 0;
        int separators = 0;
        int rows = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length() && rows < ROWS; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                separators++;
            } else if (c == '\n' && !quoted) {
                if (!blank && rows++ > 0 && separators != columns || separators == 0 && !blank) {
                    return false;
                }
                columns = blank ? columns : separators;
                separators = 0;
                blank = true;
                continue;
            }
            blank &= c <= ' ' && c != separator;
        }
        return rows >= 3 && columns >= 1;
    }
}
