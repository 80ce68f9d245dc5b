package dev.cordon.internal.check;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first four bytes of SHA-256 of SHA-256, which Bitcoin and its relatives append to an address. */
final class Sha256Twice {
    private Sha256Twice() {}

    /** Whether the last four bytes of the payload are the checksum of those before. Allocates two digests. */
    static boolean ends(byte[] payload, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(payload, 0, length - 4);
            byte[] sum = digest.digest(digest.digest());
            for (int i = 0; i < 4; i++) {
                if (sum[i] != payload[length - 4 + i]) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
