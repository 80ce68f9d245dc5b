package dev.cordon.internal.check;

/** Base64 of printable ASCII with a colon after the first character: {@code user:password} as RFC 7617 sends it. */
final class BasicCredentials implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Base64Digits.bytes(Base64Digits.unpadded(text, start, end) - start);
        boolean colon = false;
        for (int i = 0; i < length; i++) {
            int b = Base64Digits.byteAt(text, start, i);
            if (b < ' ' || b > '~') {
                return false;
            }
            colon |= b == ':' && i > 0 && i < length - 1;
        }
        return colon;
    }
}
