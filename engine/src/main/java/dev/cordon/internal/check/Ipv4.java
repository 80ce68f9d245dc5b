package dev.cordon.internal.check;

/**
 * Four decimal octets of 0 to 255 without leading zeros, and a prefix length of 0 to 32 if there is a slash.
 */
final class Ipv4 implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int octets = 0;
        int i = start;
        while (octets < 4) {
            int next = octet(text, i, end);
            if (next < 0) {
                return false;
            }
            octets++;
            i = next;
            if (octets < 4) {
                if (i >= end || text[i] != '.') {
                    return false;
                }
                i++;
            }
        }
        return i == end || Ipv6.prefix(text, i, end, 32);
    }

    /** The index after the octet that begins at {@code i}, or -1. */
    static int octet(char[] text, int i, int end) {
        int j = i;
        int n = 0;
        while (j < end && j < i + 3 && text[j] >= '0' && text[j] <= '9') {
            n = n * 10 + text[j++] - '0';
        }
        boolean leadingZero = j > i + 1 && text[i] == '0';
        return j > i && n <= 255 && !leadingZero ? j : -1;
    }
}
