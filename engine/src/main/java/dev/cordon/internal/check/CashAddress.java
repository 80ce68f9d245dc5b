package dev.cordon.internal.check;

/** A Bitcoin Cash address: the prefix bitcoincash, a colon, and data with the forty-bit checksum of the CashAddr format. */
final class CashAddress implements Check {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final String PREFIX = "bitcoincash";
    private static final long[] GENERATOR = {0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        long sum = 1;
        for (int i = 0; i < PREFIX.length(); i++) {
            sum = step(sum, PREFIX.charAt(i) & 31);
        }
        sum = step(sum, 0);
        int from = start;
        for (int i = start; i < end; i++) {
            from = text[i] == ':' ? i + 1 : from;
        }
        for (int i = from; i < end; i++) {
            int v = ALPHABET.indexOf(text[i] >= 'A' && text[i] <= 'Z' ? text[i] | 0x20 : text[i]);
            if (v < 0) {
                return false;
            }
            sum = step(sum, v);
        }
        return end - from >= 34 && sum == 1;
    }

    private static long step(long sum, int value) {
        long top = sum >>> 35;
        long next = (sum & 0x07ffffffffL) << 5 ^ value;
        for (int i = 0; i < 5; i++) {
            if ((top >> i & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}
