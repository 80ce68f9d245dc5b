package dev.cordon.internal.check;

/**
 * A device address of IEEE 802 in six groups of two hexadecimal digits with one kind of separator, or three groups
 * of four with dots. The broadcast address and the null address name no device and are not accepted.
 */
final class MacAddress implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int digits = 0;
        boolean zeros = true;
        boolean ones = true;
        char separator = 0;
        for (int i = start; i < end; i++) {
            char c = text[i];
            int v = Symbols.value(c);
            if (v > 15) {
                return false;
            }
            if (v >= 0) {
                digits++;
                zeros &= v == 0;
                ones &= v == 15;
            } else if (separator == 0) {
                separator = c;
            } else if (c != separator) {
                return false;
            }
        }
        return digits == 12 && !zeros && !ones;
    }
}
