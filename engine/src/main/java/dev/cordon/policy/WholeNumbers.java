package dev.cordon.policy;

import org.jspecify.annotations.Nullable;

/** Decimal whole numbers out of text. */
final class WholeNumbers {

    private static final int MOST_DIGITS = 18;

    private WholeNumbers() {}

    /** The number, or null if the text is not one or has more than 18 digits. */
    static @Nullable Long parse(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int digits = text.length() - start;
        if (digits < 1 || digits > MOST_DIGITS) {
            return null;
        }
        long number = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return text.startsWith("-") ? -number : number;
    }
}
