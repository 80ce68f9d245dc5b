package dev.cordon.internal.language;

/** Finds the ends of quotations. Each look is bounded. */
final class Quotes {

    private static final String OPENING = "\"“„«`‘'";
    private static final String CLOSING = "\"””»`’'";
    private static final int LONGEST = 160;

    private final String text;

    Quotes(String text) {
        this.text = text;
    }

    /** End of the quotation that opens at {@code from}, its mark included, or -1. */
    int close(int from) {
        char opening = text.charAt(from);
        int kind = OPENING.indexOf(opening);
        boolean single = opening == '\'' || opening == '‘';
        if (kind < 0 || from > 0 && Letters.isWord(text.charAt(from - 1))) {
            return -1;
        }
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from + 1; i < limit && !Letters.isLineBreak(text.charAt(i)); i++) {
            if (closes(kind, opening, text.charAt(i)) && (!single || !wordFollows(i))) {
                return i > from + 1 ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean closes(int kind, char opening, char c) {
        return c == CLOSING.charAt(kind) || opening == '„' && c == '“';
    }

    private boolean wordFollows(int i) {
        return i + 1 < text.length() && Letters.isWord(text.charAt(i + 1));
    }
}
