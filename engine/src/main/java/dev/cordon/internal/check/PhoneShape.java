package dev.cordon.internal.check;

/**
 * What a person may write as a telephone number where the text already says that one follows: six to fifteen digits, not all
 * the same, and neither an IPv4 address nor a date, with or without a time of day.
 */
final class PhoneShape implements Check {
    private static final Check ADDRESS = new Ipv4();
    private static final Check DATE = new DateOfDay();
    private static final int ISO_DATE = 10;

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int digits = Symbols.digits(text, start, end);
        return digits >= 6
                && digits <= 15
                && !Symbols.uniform(text, start, end)
                && !ADDRESS.accepts(text, start, end)
                && !beginsWithIsoDate(text, start, end)
                && !(groups(text, start, end) == 3 && (digits == 6 || digits == 8) && DATE.accepts(text, start, end));
    }

    private static boolean beginsWithIsoDate(char[] text, int start, int end) {
        return end - start >= ISO_DATE
                && Symbols.value(text[start + 4]) == Symbols.NONE
                && Symbols.value(text[start + 7]) == Symbols.NONE
                && Dates.fullDate(text, start, start + ISO_DATE, 0);
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
