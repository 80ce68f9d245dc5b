package dev.cordon.internal.check;

/**
 * A legal entity identifier of ISO 17442: twenty letters and digits with the remainder 1 modulo 97 (ISO 7064, MOD
 * 97-10).
 */
final class Lei implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 20) {
            return false;
        }
        int r = 0;
        for (int i = start; i < end; i++) {
            int v = Symbols.value(text[i]);
            r = (v > 9 ? r * 100 + v : r * 10 + v) % 97;
        }
        return r == 1;
    }
}
