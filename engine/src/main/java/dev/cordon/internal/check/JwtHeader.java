package dev.cordon.internal.check;

/**
 * The part before the first dot is Base64url of a JSON object with a member {@code alg}, as RFC 7515 section 4.1.1 asks
 * of every JOSE header. The object's brackets and strings must balance; its values are not looked at.
 */
final class JwtHeader implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int dot = start;
        while (dot < end && text[dot] != '.') {
            dot++;
        }
        int length = Base64Digits.bytes(Base64Digits.unpadded(text, start, dot) - start);
        return length >= 2 && Base64Digits.byteAt(text, start, 0) == '{' && namesAlgorithm(text, start, length);
    }

    /** Walks over the decoded object once; true when it ends where the text ends and had {@code "alg"} as a name. */
    private static boolean namesAlgorithm(char[] text, int start, int length) {
        int depth = 0;
        boolean named = false;
        for (int i = 0; i < length; i++) {
            int b = Base64Digits.byteAt(text, start, i);
            if (b == '"') {
                int close = endOfString(text, start, i + 1, length);
                named |= depth == 1 && isAlg(text, start, i + 1, close);
                i = close;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            } else if (b > '~' || b < ' ' && !isSpace(b)) {
                return false;
            }
            if (depth == 0) {
                return named && restIsSpace(text, start, i + 1, length);
            }
        }
        return false;
    }

    /** Index of the closing quote, or {@code length} when there is none. */
    private static int endOfString(char[] text, int start, int from, int length) {
        int i = from;
        while (i < length) {
            int b = Base64Digits.byteAt(text, start, i);
            if (b == '"') {
                return i;
            }
            i += b == '\\' ? 2 : 1;
        }
        return length;
    }

    private static boolean isAlg(char[] text, int start, int from, int to) {
        return to - from == 3
                && Base64Digits.byteAt(text, start, from) == 'a'
                && Base64Digits.byteAt(text, start, from + 1) == 'l'
                && Base64Digits.byteAt(text, start, from + 2) == 'g';
    }

    private static boolean restIsSpace(char[] text, int start, int from, int length) {
        for (int i = from; i < length; i++) {
            if (!isSpace(Base64Digits.byteAt(text, start, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
