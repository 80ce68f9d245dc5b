package dev.cordon.internal.check;

/**
 * A Swedish personal or coordination number: date of birth (days plus sixty for people not in the register), a
 * serial of three and a Luhn digit over the last ten digits.
 */
final class SwedishPersonal implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.digits(text, start, end);
        if (length != 10 && length != 12) {
            return false;
        }
        int from = length - 10;
        long century = length == 12 ? Symbols.number(text, start, end, 0, 2) : 20;
        long day = Symbols.number(text, start, end, from + 4, from + 6);
        return century >= 18
                && century <= 20
                && Dates.existsInSomeCentury(
                        Symbols.number(text, start, end, from, from + 2),
                        Symbols.number(text, start, end, from + 2, from + 4),
                        day > 60 ? day - 60 : day)
                && lastTen(text, start, end, from) % 10 == 0;
    }

    private static int lastTen(char[] text, int start, int end, int from) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int v = Symbols.at(text, start, end, from + i) * (i % 2 == 0 ? 2 : 1);
            sum += v > 9 ? v - 9 : v;
        }
        return sum;
    }
}
