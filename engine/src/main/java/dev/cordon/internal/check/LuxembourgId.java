package dev.cordon.internal.check;

/**
 * A Luxembourg national number: date of birth, a serial of three, a Luhn digit over the first eleven and a
 * Verhoeff digit over the same eleven.
 */
final class LuxembourgId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.digits(text, start, end) != 13 || !Dates.fullDate(text, start, end, 0)) {
            return false;
        }
        int sum = 0;
        int row = Verhoeff.step(0, 0, Symbols.at(text, start, end, 12));
        for (int i = 0; i < 11; i++) {
            int digit = Symbols.at(text, start, end, 10 - i);
            int twice = i % 2 == 0 ? 2 * digit : digit;
            sum += twice > 9 ? twice - 9 : twice;
            row = Verhoeff.step(row, i + 1, digit);
        }
        return (10 - sum % 10) % 10 == Symbols.at(text, start, end, 11) && row == 0;
    }
}
