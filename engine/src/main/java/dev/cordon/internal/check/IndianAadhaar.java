package dev.cordon.internal.check;

/**
 * An Indian Aadhaar number: twelve digits, the first 2 to 9, with the check digit of Verhoeff; numbers that read
 * the same backwards are not given out.
 */
final class IndianAadhaar implements Check {
    private static final Check VERHOEFF = new Verhoeff();

    @Override
    public boolean accepts(char[] text, int start, int end) {
        return Symbols.digits(text, start, end) == 12
                && Symbols.at(text, start, end, 0) >= 2
                && !palindrome(text, start, end)
                && VERHOEFF.accepts(text, start, end);
    }

    private static boolean palindrome(char[] text, int start, int end) {
        for (int i = 0; i < 6; i++) {
            if (Symbols.at(text, start, end, i) != Symbols.at(text, start, end, 11 - i)) {
                return false;
            }
        }
        return true;
    }
}
