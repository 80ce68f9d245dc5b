package dev.cordon.internal.check;

/**
 * An Ethereum address: {@code 0x} and forty hexadecimal digits. Letters of one case carry no checksum and pass; mixed case
 * must be that of EIP-55 (Keccak-256 over the lower-case digits). Allocates the hash's state.
 */
final class EthereumAddress implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 42 || Symbols.uniform(text, start + 2, end)) {
            return false;
        }
        byte[] lower = new byte[40];
        boolean upperSeen = false;
        boolean lowerSeen = false;
        for (int i = 0; i < 40; i++) {
            char c = text[start + 2 + i];
            int v = Symbols.value(c);
            if (v < 0 || v > 15) {
                return false;
            }
            upperSeen |= c >= 'A' && c <= 'F';
            lowerSeen |= c >= 'a' && c <= 'f';
            lower[i] = (byte) (v > 9 ? c | 0x20 : c);
        }
        return !(upperSeen && lowerSeen) || caseHolds(text, start + 2, Keccak256.digest(lower, 40));
    }

    private static boolean caseHolds(char[] text, int from, long[] digest) {
        for (int i = 0; i < 40; i++) {
            char c = text[from + i];
            int nibble = Keccak256.byteAt(digest, i >> 1) >> (i % 2 == 0 ? 4 : 0) & 15;
            if (c > '9' && c >= 'a' == nibble >= 8) {
                return false;
            }
        }
        return true;
    }
}
