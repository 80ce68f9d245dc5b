package dev.cordon.documents.internal;

/** Recognises encrypted OpenPGP messages without armour by their packets (RFC 4880, 4.2 and 5.1). Stateless. */
final class Pgp {

    private static final int PUBLIC_KEY_SESSION = 1;
    private static final int SYMMETRIC_SESSION = 3;

    private Pgp() {}

    static boolean looksLike(byte[] head) {
        if (head.length < 32 || (head[0] & 0x80) == 0) {
            return false;
        }
        boolean newFormat = (head[0] & 0x40) != 0;
        int tag = newFormat ? head[0] & 0x3F : (head[0] & 0x3C) >> 2;
        int lengthBytes = newFormat ? 1 : 1 << (head[0] & 3);
        int length = head[1] & 0xFF;
        if (!newFormat && lengthBytes == 2) {
            length = length << 8 | head[2] & 0xFF;
        }
        int version = head[1 + lengthBytes];
        boolean session = tag == PUBLIC_KEY_SESSION && version == 3 && length > 100
                || tag == SYMMETRIC_SESSION && version == 4 && length < 64;
        int next = 1 + lengthBytes + length;
        // Another packet follows: the encrypted data, or the session key for a further reader.
        return session && lengthBytes <= 2 && next < head.length && (head[next] & 0x80) != 0;
    }
}
