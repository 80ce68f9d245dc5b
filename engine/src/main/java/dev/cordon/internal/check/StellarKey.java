package dev.cordon.internal.check;

/**
 * A Stellar public key or secret seed: 56 characters of base 32 that hold a version byte, 32 bytes of key and a CRC-16
 * (XMODEM), least significant byte first.
 */
final class StellarKey implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 56) {
            return false;
        }
        int crc = 0;
        int bits = 0;
        int held = 0;
        int bytes = 0;
        int tail = 0;
        for (int i = start; i < end; i++) {
            int v = base32(text[i]);
            if (v < 0) {
                return false;
            }
            held = held << 5 | v;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                int b = held >> bits & 0xFF;
                if (bytes++ < 33) {
                    crc = step(crc, b);
                } else {
                    tail = tail >> 8 | b << 8;
                }
            }
        }
        return crc == tail;
    }

    private static int base32(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
    }

    private static int step(int crc, int b) {
        int next = crc ^ b << 8;
        for (int i = 0; i < 8; i++) {
            next = (next & 0x8000) != 0 ? next << 1 ^ 0x1021 : next << 1;
        }
        return next & 0xFFFF;
    }
}
