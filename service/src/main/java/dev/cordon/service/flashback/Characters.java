package dev.cordon.service.flashback;

/** Text as stores take it. */
final class Characters {

    private Characters() {}

    /** Whether the text has no lone surrogate, which no encoding keeps, and no U+0000, which databases refuse or cut at. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Without white space at either end: controls up to U+0020 and every space, line and paragraph separator. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == 0x85 || Character.isSpaceChar(c);
    }
}
