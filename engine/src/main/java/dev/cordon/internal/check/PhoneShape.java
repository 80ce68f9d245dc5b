package dev.cordon.internal.check;

/**
 * What a person may write as a telephone number where the text already says that one follows: six to fifteen
 * digits, not all the same, and neither a date nor an IPv4 address.
 */
final class PhoneShape implements Check {
    private static final Check ADDRESS = new Ipv4();
    private static final Check DATE = new DateOfDay();

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int digits = Symbols.digits(text, start, end);
        return digits >= 6
                && digits <= 15
                && !Symbols.uniform(text, start, end)
                && !ADDRESS.accepts(text, start, end)
                && !(groups(text, start, end) == 3 && (digits == 6 || digits == 8) && DATE.accepts(text, start, end));
    }

    private static int groups(char[] text, int start, int end) {
        int groups = 0;
        boolean inside = false;
        for (int i = start; i < end; i++) {
            boolean digit = Symbols.value(text[i]) >= 0;
            groups += digit && !inside ? 1 : 0;
            inside = digit;
        }
        return groups;
    }
}
