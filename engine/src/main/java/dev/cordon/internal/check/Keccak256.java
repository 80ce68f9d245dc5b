package dev.cordon.internal.check;

/** Keccak-256 with the padding of the original submission, as Ethereum and Monero use it (not SHA3-256 of FIPS 202). */
final class Keccak256 {
    private static final int RATE = 136;
    private static final int ROUNDS = 24;
    private static final int[] ROTATION = {
        0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14
    };

    private Keccak256() {}

    /** The state after absorbing up to 135 bytes; its first four words are the digest. Allocates the state. */
    static long[] digest(byte[] message, int length) {
        if (length >= RATE) {
            throw new IllegalArgumentException("one block only");
        }
        long[] state = new long[25];
        for (int i = 0; i < length; i++) {
            state[i >> 3] ^= (message[i] & 0xFFL) << ((i & 7) << 3);
        }
        state[length >> 3] ^= 1L << ((length & 7) << 3);
        state[(RATE - 1) >> 3] ^= 0x80L << (((RATE - 1) & 7) << 3);
        permute(state);
        return state;
    }

    /** Byte {@code i} (0 to 31) of a digest. */
    static int byteAt(long[] digest, int i) {
        return (int) (digest[i >> 3] >>> ((i & 7) << 3)) & 0xFF;
    }

    private static void permute(long[] a) {
        long[] b = new long[25];
        long[] c = new long[5];
        int lfsr = 1;
        for (int round = 0; round < ROUNDS; round++) {
            theta(a, c);
            for (int x = 0; x < 5; x++) {
                for (int y = 0; y < 5; y++) {
                    b[y + 5 * ((2 * x + 3 * y) % 5)] = Long.rotateLeft(a[x + 5 * y], ROTATION[x + 5 * y]);
                }
            }
            for (int i = 0; i < 25; i++) {
                int row = i - i % 5;
                a[i] = b[i] ^ ~b[row + (i + 1) % 5] & b[row + (i + 2) % 5];
            }
            for (int j = 0; j <= 6; j++) {
                if ((lfsr & 1) == 1) {
                    a[0] ^= 1L << (1 << j) - 1;
                }
                lfsr = lfsr << 1 ^ (lfsr >> 7) * 0x171;
            }
        }
    }

    private static void theta(long[] a, long[] c) {
        for (int x = 0; x < 5; x++) {
            c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
        }
        for (int x = 0; x < 5; x++) {
            long d = c[(x + 4) % 5] ^ Long.rotateLeft(c[(x + 1) % 5], 1);
            for (int y = 0; y < 25; y += 5) {
                a[x + y] ^= d;
            }
        }
    }
}
