package dev.cordon.internal.check;

/**
 * A mailbox that can be delivered to: up to 64 characters without a leading, trailing or doubled dot, an at sign,
 * and a domain of the root zone.
 */
final class EmailAddress implements Check {
    private static final Check DOMAIN = new DomainName();

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int at = end - 1;
        while (at > start && text[at] != '@') {
            at--;
        }
        return at > start && at - start <= 64 && dotsInside(text, start, at) && DOMAIN.accepts(text, at + 1, end);
    }

    private static boolean dotsInside(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] == '.' && (i == start || i == end - 1 || text[i - 1] == '.')) {
                return false;
            }
        }
        return true;
    }
}
