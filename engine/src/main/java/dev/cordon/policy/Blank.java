package dev.cordon.policy;

/** White space around names and terms, by a list of its own that does not change with the JDK. */
final class Blank {

    private Blank() {}

    /** Without white space at either end. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Controls to U+0020, and every space, line and paragraph separator of Unicode. */
    static boolean isBlank(char c) {
        return c <= ' '
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }
}
