package dev.cordon.internal.language;

import org.jspecify.annotations.Nullable;

/**
 * How a value that a policy names is found in a message: as an expression of the dialect that takes its usual spellings and nothing
 * longer. A substring would let {@code joe@acme.com.example.org} pass as {@code acme.com}.
 */
final class Values {

    private static final String FRONT = "(?:\\A|[^A-Za-z0-9])";
    private static final String BACK = "(?:\\z|[^A-Za-z0-9])";
    private static final String DOMAIN_BACK = "(?:\\z|[^A-Za-z0-9.-]|\\.(?:\\z|[^A-Za-z0-9]))";
    private static final int FEWEST_DIGITS = 8;

    private Values() {}

    /** The expression of a value; null for words, which are found as they are. */
    static @Nullable String expression(String text) {
        if (text.isEmpty() || ValueReader.end(text, 0) != text.length()) {
            return null;
        }
        if (isNumber(text)) {
            return number(text);
        }
        int at = text.indexOf('@');
        boolean host =
                text.indexOf('/') < 0 && text.indexOf(':') < 0 && !Letters.isDigit(text.charAt(text.length() - 1));
        if (at == 0) {
            return "(?i)" + quoted(text) + DOMAIN_BACK;
        }
        if (text.startsWith("*.") && host) {
            return "(?i)\\." + quoted(text.substring(2)) + DOMAIN_BACK;
        }
        return "(?i)" + FRONT + quoted(text) + (host ? DOMAIN_BACK : BACK);
    }

    /** Whether a value is a range of addresses, which no expression stands for. */
    static boolean isRange(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && Letters.isDigit(text.charAt(0)) && slash + 3 >= text.length();
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isDigit(c)) {
                digits++;
            } else if (c != ' ' && c != '-' && c != '+' && c != '(' && c != ')' && c != '.') {
                return false;
            }
        }
        return digits >= FEWEST_DIGITS;
    }

    /** The digits with any or no separators between them. */
    private static String number(String text) {
        StringBuilder s = new StringBuilder("(?:\\A|[^0-9])");
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isDigit(text.charAt(i))) {
                s.append(first ? "" : "[ ().-]{0,2}").append(text.charAt(i));
                first = false;
            }
        }
        return s.append("(?:\\z|[^0-9])").toString();
    }

    private static String quoted(String text) {
        StringBuilder s = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.isAsciiLetter(c) && !Letters.isDigit(c) && c != '@' && c != '%') {
                s.append('\\');
            }
            s.append(c);
        }
        return s.toString();
    }
}
