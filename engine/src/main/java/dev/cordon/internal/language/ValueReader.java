package dev.cordon.internal.language;

/**
 * Recognises values that an author writes out: e-mail addresses, domains, hosts, links and long numbers. Each look is bounded, so
 * reading a text stays linear.
 */
final class ValueReader {

    private static final int LONGEST = 120;
    private static final int FEWEST_DIGITS = 8;

    private ValueReader() {}

    /** End of the value that starts at {@code from}, or -1. */
    static int end(String text, int from) {
        char c = text.charAt(from);
        if (Letters.isDigit(c) || c == '+') {
            int end = longNumber(text, from);
            if (end > 0) {
                return end;
            }
        }
        if (Letters.isAsciiLetter(c) || Letters.isDigit(c) || c == '@' || c == '*') {
            int end = chunk(text, from);
            return isName(text, from, end) ? end : -1;
        }
        return -1;
    }

    /** A run of digit groups: a card, telephone or identity number. Dates in ISO order are none. */
    private static int longNumber(String text, int from) {
        int digits = 0;
        int end = from;
        int limit = Math.min(text.length(), from + 40);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (Letters.isDigit(c)) {
                digits++;
                end = i + 1;
            } else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '.' && (c != '+' || i > from)) {
                break;
            } else if (i > end) {
                break;
            }
        }
        boolean date = digits == 8 && end - from == 10 && text.charAt(from + 4) == '-';
        boolean open = end < text.length() && Letters.isWord(text.charAt(end));
        return digits >= FEWEST_DIGITS && !date && !open ? end : -1;
    }

    /** End of the run of characters that addresses and domains are made of, without closing punctuation. */
    private static int chunk(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        int end = from;
        while (end < limit && isNameChar(text.charAt(end))) {
            end++;
        }
        while (end > from && ".:/-*_?".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isNameChar(char c) {
        return Letters.isAsciiLetter(c) || Letters.isDigit(c) || "@.-_:/*%+?=".indexOf(c) >= 0;
    }

    private static boolean isName(String text, int from, int end) {
        int at = -1;
        int dot = -1;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '@' && at < 0) {
                at = i;
            } else if (c == '.') {
                dot = i;
            } else if (c == '/' && i + 1 < end && text.charAt(i + 1) == '/') {
                return true;
            }
        }
        if (dot <= at || dot < 0 || dot == from) {
            return false;
        }
        return isAddress(text, from, end) || isDomain(text, dot, end, at >= 0);
    }

    /** Four numbers of an IPv4 address, perhaps with a mask or port. */
    private static boolean isAddress(String text, int from, int end) {
        int dots = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                dots++;
            } else if (!Letters.isDigit(c) && c != '/' && c != ':') {
                return false;
            }
        }
        return dots == 3;
    }

    /** Whether the last label looks like a top-level domain and not like the first word of the next sentence. */
    private static boolean isDomain(String text, int lastDot, int end, boolean address) {
        int label = end - lastDot - 1;
        if (label < 2 || label > 24) {
            return false;
        }
        boolean capital = Letters.isCapital(text.charAt(lastDot + 1));
        boolean shouted = Letters.isCapital(text.charAt(end - 1));
        for (int i = lastDot + 1; i < end; i++) {
            if (!Letters.isAsciiLetter(text.charAt(i))) {
                return false;
            }
        }
        return address || !capital || shouted;
    }
}
