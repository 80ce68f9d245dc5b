package dev.cordon.internal.check;

/**
 * A host name that ends in a top-level domain of the root zone: at least two labels, none longer than 63, none
 * that begins or ends with a hyphen, 253 characters at most.
 */
final class DomainName implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        return end - start <= 253
                && labels(text, start, end) >= 2
                && TopLevelDomains.contains(text, lastLabel(text, start, end), end);
    }

    private static int labels(char[] text, int start, int end) {
        int labels = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i < end && text[i] != '.') {
                continue;
            }
            if (i == from || i - from > 63 || text[from] == '-' || text[i - 1] == '-') {
                return 0;
            }
            labels++;
            from = i + 1;
        }
        return labels;
    }

    private static int lastLabel(char[] text, int start, int end) {
        int i = end;
        while (i > start && text[i - 1] != '.') {
            i--;
        }
        return i;
    }
}
