package dev.cordon.rules.quality;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;

/** Bitcoin addresses of nobody: random hashes with a right or a wrong checksum (Base58Check). */
final class BitcoinAddress {

    private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private BitcoinAddress() {}

    static String make(Random random, boolean valid) {
        byte[] bytes = new byte[25];
        random.nextBytes(bytes);
        bytes[0] = 0;
        byte[] checksum = sha256(sha256(Arrays.copyOf(bytes, 21)));
        System.arraycopy(checksum, 0, bytes, 21, 4);
        bytes[24] ^= (byte) (valid ? 0 : 1);
        StringBuilder address = new StringBuilder();
        BigInteger base = BigInteger.valueOf(58);
        for (BigInteger left = new BigInteger(1, bytes); left.signum() > 0; left = left.divide(base)) {
            address.append(DIGITS.charAt(left.mod(base).intValue()));
        }
        // Each leading zero byte is a leading digit zero.
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            address.append(DIGITS.charAt(0));
        }
        return address.reverse().toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
