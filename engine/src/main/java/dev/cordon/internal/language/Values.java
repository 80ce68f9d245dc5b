package dev.cordon.internal.language;

import dev.cordon.internal.language.Reading.Name;
import java.util.List;

/** How a value that a policy names may be written in a message. */
final class Values {

    private Values() {}

    /** The spellings of a value: a domain as the end of an address, a long number with and without its separators. */
    static List<String> spellings(Name name) {
        String text = name.text();
        if (!name.value()) {
            return List.of(text);
        }
        String digits = digits(text);
        if (digits.length() >= 8 && digits.length() >= text.length() / 2) {
            String grouped = grouped(digits);
            return text.equals(digits) || grouped.equals(text)
                    ? List.of(digits, grouped, grouped.replace(' ', '-'))
                    : List.of(text, digits, grouped, grouped.replace(' ', '-'));
        }
        return isDomain(text) ? List.of("@" + domain(text), domain(text)) : List.of(text);
    }

    private static boolean isDomain(String text) {
        return text.indexOf('@') < 0
                && text.indexOf('/') < 0
                && text.indexOf(':') < 0
                && !Letters.isDigit(text.charAt(text.length() - 1));
    }

    private static String domain(String text) {
        return text.startsWith("*.") ? text.substring(2) : text;
    }

    private static String digits(String text) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isDigit(text.charAt(i))) {
                s.append(text.charAt(i));
            } else if (Letters.isAsciiLetter(text.charAt(i)) || text.charAt(i) == '@') {
                return "";
            }
        }
        return s.toString();
    }

    /** In fours, as cards are written. */
    private static String grouped(String digits) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            s.append(i > 0 && i % 4 == 0 ? " " : "").append(digits.charAt(i));
        }
        return s.toString();
    }
}
