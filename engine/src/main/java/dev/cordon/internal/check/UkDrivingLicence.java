package dev.cordon.internal.check;

/**
 * A driver number of Great Britain: five letters of the surname filled up with 9, the decade of birth, a month
 * (plus fifty for women), a day, the year's last digit, initials and three characters that the agency computes in
 * secret. Only what is public is checked: the date, and that the filling stands at the end.
 */
final class UkDrivingLicence implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 16) {
            return false;
        }
        boolean filled = false;
        for (int i = start; i < start + 5; i++) {
            boolean nine = text[i] == '9';
            if (filled && !nine) {
                return false;
            }
            filled = nine;
        }
        long month = Symbols.number(text, start, end, 6, 8) % 50;
        long day = Symbols.number(text, start, end, 8, 10);
        long year = 10L * Symbols.at(text, start, end, 5) + Symbols.at(text, start, end, 10);
        return Symbols.number(text, start, end, 5, 11) >= 0 && Dates.existsInSomeCentury(year, month, day);
    }
}
