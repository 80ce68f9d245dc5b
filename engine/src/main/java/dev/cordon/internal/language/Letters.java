package dev.cordon.internal.language;

import dev.cordon.internal.text.CaseFold;
import dev.cordon.internal.text.WordChars;

/** What the characters of a policy text are to its tokenizer; from the pinned tables, never from the JDK's. */
final class Letters {

    private Letters() {}

    static boolean isWord(int c) {
        return WordChars.isWord(c) || c >= 0x0E00 && !isSpace(c) && !isForeignMark(c);
    }

    private static boolean isForeignMark(int c) {
        return c >= 0x2000 && c <= 0x2BFF
                || c >= 0x3000 && c <= 0x303F
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF0F;
    }

    static boolean isSpace(int c) {
        return c <= ' '
                || c == 0x85
                || c == 0xA0
                || c >= 0x2000 && c <= 0x200D
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x2060
                || c == 0x3000
                || c == 0xFEFF;
    }

    static boolean isLineBreak(int c) {
        return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isCapital(int c) {
        return CaseFold.fold(c) != c;
    }

    /** The text with one space for each run of white space, and none around it. */
    static String spaced(CharSequence text, int from, int to) {
        StringBuilder s = new StringBuilder(to - from);
        boolean space = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = s.length() > 0;
            } else {
                s.append(space ? " " : "").append(c);
                space = false;
            }
        }
        return s.toString();
    }

    /** The text, each code point folded. */
    static String fold(CharSequence text, int from, int to) {
        StringBuilder s = new StringBuilder(to - from);
        for (int i = from; i < to; ) {
            int c = Character.codePointAt(text, i);
            s.appendCodePoint(CaseFold.fold(c));
            i += Character.charCount(c);
        }
        return s.toString();
    }
}
