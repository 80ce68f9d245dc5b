package dev.cordon.internal.check;

/**
 * A social security number that can have been issued: area not 000, 666 or 900 and above, group not 00, serial not
 * 0000, and none of the two numbers that the administration withdrew because they were printed in advertisements
 * (078-05-1120 and 219-09-9999).
 */
final class UsSsn implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        long area = Symbols.number(text, start, end, 0, 3);
        long group = Symbols.number(text, start, end, 3, 5);
        long serial = Symbols.number(text, start, end, 5, 9);
        return Symbols.digits(text, start, end) == 9
                && area > 0
                && area != 666
                && area < 900
                && group > 0
                && serial > 0
                && !(area == 78 && group == 5 && serial == 1120)
                && !(area == 219 && group == 9 && serial == 9999)
                && !Symbols.uniform(text, start, end);
    }
}
