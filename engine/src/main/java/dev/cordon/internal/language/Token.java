package dev.cordon.internal.language;

/**
 * One word, number, value, quotation, mark, line break or list marker of the content.
 *
 * @param kind what it is
 * @param start first UTF-16 unit in the content
 * @param end unit after the last
 * @param norm folded and reduced form, for comparison
 * @param capital whether it begins with a capital letter
 */
record Token(Kind kind, int start, int end, String norm, boolean capital) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        /** An address, domain, host or a long number, taken as it stands. */
        VALUE,
        /** Words in quotation marks. */
        QUOTED,
        MARK,
        /** One line break. */
        LINE,
        /** An empty line. */
        BLANK,
        /** A bullet or number at the start of a line. */
        ITEM
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isMark(char c) {
        return kind == Kind.MARK && norm.length() == 1 && norm.charAt(0) == c;
    }
}
