package dev.cordon.internal.check;

/** Reads the bytes that Base64 text of either alphabet (RFC 4648 sections 4 and 5) stands for, without decoding it first. */
final class Base64Digits {
    /** What {@link #value} gives for a character of neither alphabet, and {@link #byteAt} where one is met. */
    static final int NONE = -1;

    private Base64Digits() {}

    /** The six bits of one character, or {@link #NONE}. */
    static int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        if (c == '+' || c == '-') {
            return 62;
        }
        return c == '/' || c == '_' ? 63 : NONE;
    }

    /** End of the range without its padding. */
    static int unpadded(char[] text, int start, int end) {
        int e = end;
        while (e > start && text[e - 1] == '=') {
            e--;
        }
        return e;
    }

    /** How many whole bytes that many characters hold, or {@link #NONE} when no encoder writes that many. */
    static int bytes(int characters) {
        return characters % 4 == 1 ? NONE : characters * 6 / 8;
    }

    /** Byte {@code index} (0 the first, 0–255) of the text that starts at {@code start}, or {@link #NONE}. */
    static int byteAt(char[] text, int start, int index) {
        int bit = index * 8;
        int high = value(text[start + bit / 6]);
        int low = value(text[start + bit / 6 + 1]);
        if (high == NONE || low == NONE) {
            return NONE;
        }
        int shift = 4 - bit % 6;
        return ((high << 6 | low) >> shift) & 0xff;
    }
}
