package dev.cordon.internal.check;

/**
 * A standard Monero address: 95 characters of base 58 in blocks of eleven (the last of seven) that decode to a network byte,
 * two keys and the first four bytes of their Keccak-256. Allocates the decoded bytes and the hash's state.
 */
final class MoneroAddress implements Check {
    private static final int BLOCK = 11;

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 95) {
            return false;
        }
        byte[] all = new byte[69];
        for (int block = 0; block <= 8; block++) {
            int from = start + block * BLOCK;
            int size = block < 8 ? 8 : 5;
            byte[] bytes = Base58.decode(text, from, Math.min(from + BLOCK, end), Base58.BITCOIN, size);
            if (bytes == null) {
                return false;
            }
            System.arraycopy(bytes, 0, all, block * 8, size);
        }
        long[] digest = Keccak256.digest(all, 65);
        for (int i = 0; i < 4; i++) {
            if ((all[65 + i] & 0xFF) != Keccak256.byteAt(digest, i)) {
                return false;
            }
        }
        return true;
    }
}
