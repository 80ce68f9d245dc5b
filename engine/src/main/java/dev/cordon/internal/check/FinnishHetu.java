package dev.cordon.internal.check;

/**
 * A Finnish personal identity code: ddmmyy, a sign for the century (+ before 1900; -, U to Y before 2000; A to F
 * since), a serial of 002 to 899 (900 to 999 are for tests) and a check character from thirty-one.
 */
final class FinnishHetu implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 11) {
            return false;
        }
        long date = Symbols.number(text, start, start + 6, 0, 6);
        long serial = Symbols.number(text, start + 7, start + 10, 0, 3);
        int check = (int) ((date * 1000 + serial) % 31);
        char last = text[end - 1] >= 'a' ? (char) (text[end - 1] & ~0x20) : text[end - 1];
        return date > 0
                && serial >= 2
                && Dates.dayMonthYear(text, start, start + 6, 0)
                && "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(check) == last;
    }
}
