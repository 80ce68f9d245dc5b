package dev.cordon.internal.check;

/** An upper-case and a lower-case ASCII letter: tells Base64 and base62 from hexadecimal digests and from words. */
final class MixedCase implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        boolean upper = false;
        boolean lower = false;
        for (int i = start; i < end && !(upper && lower); i++) {
            upper |= text[i] >= 'A' && text[i] <= 'Z';
            lower |= text[i] >= 'a' && text[i] <= 'z';
        }
        return upper && lower;
    }
}
