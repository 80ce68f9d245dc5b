package dev.cordon.internal.check;

import org.jspecify.annotations.Nullable;

/** Base 58 as Bitcoin and Ripple write it: digits and letters without the four that look alike, in an order of their own. */
final class Base58 {
    static final String BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    static final String RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

    private Base58() {}

    /**
     * Decodes the range, taken as one big number, into exactly {@code size} bytes.
     *
     * @return the bytes, or null when a character is foreign or the number does not fit; the one allocation made
     */
    static byte @Nullable [] decode(char[] text, int start, int end, String alphabet, int size) {
        byte[] bytes = new byte[size];
        for (int i = start; i < end; i++) {
            int carry = alphabet.indexOf(text[i]);
            if (carry < 0) {
                return null;
            }
            for (int j = size - 1; j >= 0; j--) {
                carry += (bytes[j] & 0xFF) * 58;
                bytes[j] = (byte) carry;
                carry >>>= 8;
            }
            if (carry != 0) {
                return null;
            }
        }
        return bytes;
    }
}
