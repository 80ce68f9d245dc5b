package dev.cordon.internal.check;

/**
 * An IPv6 address as RFC 4291 section 2.2 writes it, with an embedded IPv4 tail, a zone and a prefix length of 0 to 128 if
 * there are any. The unspecified address {@code ::} alone is not accepted, because it is an operator in many languages.
 */
final class Ipv6 implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int slash = indexOf(text, start, end, '/');
        if (slash < end && !prefix(text, slash, end, 128)) {
            return false;
        }
        int percent = indexOf(text, start, slash, '%');
        return percent + 1 != slash && groups(text, start, percent);
    }

    /** Whether {@code /n} with n up to the limit stands from {@code slash} to the end. */
    static boolean prefix(char[] text, int slash, int end, int limit) {
        if (text[slash] != '/' || end - slash < 2 || end - slash > 4) {
            return false;
        }
        int n = 0;
        for (int i = slash + 1; i < end; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
            n = n * 10 + text[i] - '0';
        }
        return n <= limit && (text[slash + 1] != '0' || end - slash == 2);
    }

    private static boolean groups(char[] text, int start, int end) {
        int count = 0;
        boolean gap = false;
        int i = start;
        while (i < end) {
            if (i + 1 < end && text[i] == ':' && text[i + 1] == ':') {
                if (gap) {
                    return false;
                }
                gap = true;
                i += 2;
                continue;
            }
            if (i > start && text[i - 1] != ':') {
                if (text[i] != ':') {
                    return false;
                }
                i++;
            }
            int next = group(text, i, end);
            if (next < 0) {
                if (!quad(text, i, end)) {
                    return false;
                }
                count++;
                next = end;
            }
            count++;
            i = next;
        }
        return gap ? count >= 1 && count <= 7 : count == 8;
    }

    /** The index after the one to four hexadecimal digits at {@code i}, or -1 when a dot follows or there are none. */
    private static int group(char[] text, int i, int end) {
        int j = i;
        while (j < end && j < i + 4 && Symbols.value(text[j]) >= 0 && Symbols.value(text[j]) < 16) {
            j++;
        }
        return j == i || j < end && text[j] != ':' ? -1 : j;
    }

    private static boolean quad(char[] text, int start, int end) {
        int i = start;
        for (int octet = 0; octet < 4; octet++) {
            if (octet > 0 && (i >= end || text[i++] != '.')) {
                return false;
            }
            i = Ipv4.octet(text, i, end);
            if (i < 0) {
                return false;
            }
        }
        return i == end;
    }

    private static int indexOf(char[] text, int start, int end, char c) {
        for (int i = start; i < end; i++) {
            if (text[i] == c) {
                return i;
            }
        }
        return end;
    }
}
