package dev.cordon.policy;

/** Puts text that somebody wrote into a message: one line, short, nothing that moves a terminal's cursor. */
final class Quote {

    private static final int LONGEST = 60;
    private static final int LONGEST_LINE = 160;

    private Quote() {}

    /** In backticks. */
    static String of(String written) {
        return "`" + plain(written) + "`";
    }

    /** Without backticks. */
    static String plain(String written) {
        return shown(written, LONGEST);
    }

    /** A sentence that may hold what somebody wrote. */
    static String oneLine(String sentence) {
        return shown(sentence, LONGEST_LINE);
    }

    private static String shown(String written, int longest) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < written.length() && at < longest) {
            int c = written.codePointAt(at);
            shown.appendCodePoint(isVisible(c) ? c : 0xFFFD);
            at += Character.charCount(c);
        }
        return at < written.length() ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isVisible(int c) {
        boolean control = c < ' ' || (c >= 0x7F && c <= 0x9F);
        boolean lineOrDirection = (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E);
        boolean isolateOrTag = (c >= 0x2066 && c <= 0x2069) || (c >= 0xE0000 && c <= 0xE0FFF);
        boolean half = c >= 0xD800 && c <= 0xDFFF;
        return !control && !lineOrDirection && !isolateOrTag && !half && c != 0xFEFF;
    }
}
