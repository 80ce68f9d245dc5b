package dev.cordon.internal.check;

/**
 * A token whose last six characters are the CRC-32 of the part before them in base 62 (digits, upper case, lower case),
 * padded with zeros: the layout that GitHub published for its tokens and npm took over. The part begins after the last
 * underscore of the prefix.
 */
final class TokenCrc32 implements Check {
    private static final int DIGITS = 6;

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int from = end;
        while (from > start && text[from - 1] != '_') {
            from--;
        }
        if (end - from <= DIGITS) {
            return false;
        }
        long written = 0;
        for (int i = end - DIGITS; i < end; i++) {
            int v = base62(text[i]);
            if (v < 0) {
                return false;
            }
            written = written * 62 + v;
        }
        return written == crc(text, from, end - DIGITS);
    }

    private static int base62(char c) {
        int v = Symbols.value(c);
        return v > 9 && c >= 'a' ? v + 26 : v;
    }

    private static long crc(char[] text, int start, int end) {
        int crc = -1;
        for (int i = start; i < end; i++) {
            crc ^= text[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc >>> 1 ^ (crc & 1) * 0xEDB88320;
            }
        }
        return ~crc & 0xFFFFFFFFL;
    }
}
