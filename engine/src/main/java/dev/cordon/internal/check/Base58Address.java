package dev.cordon.internal.check;

/**
 * An address of Bitcoin or one of its relatives: version, 20 bytes of hash and four bytes of double SHA-256, in base 58.
 * Which version bytes are meant is left to the first letters of the expression. Allocates the decoded bytes and a digest.
 */
final class Base58Address implements Check {
    private final String alphabet;
    private final int size;

    /** @param size bytes in all: 25 for one byte of version, 26 for two */
    Base58Address(String alphabet, int size) {
        this.alphabet = alphabet;
        this.size = size;
    }

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start < 25 || end - start > 36) {
            return false;
        }
        byte[] bytes = Base58.decode(text, start, end, alphabet, size);
        return bytes != null && Sha256Twice.ends(bytes, size);
    }
}
