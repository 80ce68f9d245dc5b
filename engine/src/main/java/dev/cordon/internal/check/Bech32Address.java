package dev.cordon.internal.check;

/**
 * A segregated-witness style address: a readable prefix, the digit 1, and data whose last six characters are the checksum
 * of BIP 173 (bech32) or BIP 350 (bech32m). All one case.
 */
final class Bech32Address implements Check {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int separator = lastOne(text, start, end);
        if (separator <= start || end - separator < 8 || mixedCase(text, start, end)) {
            return false;
        }
        int sum = 1;
        for (int i = start; i < separator; i++) {
            sum = step(sum, lower(text[i]) >>> 5);
        }
        sum = step(sum, 0);
        for (int i = start; i < separator; i++) {
            sum = step(sum, lower(text[i]) & 31);
        }
        for (int i = separator + 1; i < end; i++) {
            int v = ALPHABET.indexOf(lower(text[i]));
            if (v < 0) {
                return false;
            }
            sum = step(sum, v);
        }
        return sum == BECH32 || sum == BECH32M;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < 5; i++) {
            if ((top >> i & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }

    private static int lastOne(char[] text, int start, int end) {
        int i = end - 1;
        while (i >= start && text[i] != '1') {
            i--;
        }
        return i;
    }

    private static boolean mixedCase(char[] text, int start, int end) {
        boolean upper = false;
        boolean lower = false;
        for (int i = start; i < end; i++) {
            upper |= text[i] >= 'A' && text[i] <= 'Z';
            lower |= text[i] >= 'a' && text[i] <= 'z';
        }
        return upper && lower;
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }
}
