package dev.cordon.internal.check;

/**
 * A Portuguese citizen card: nine digits, two characters of version and a check digit; from the right every second
 * value is doubled, less nine where above nine.
 */
final class PortugueseCitizenCard implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 12 || Symbols.number(text, start, end, 0, 9) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int v = Symbols.at(text, start, end, i);
            int twice = i % 2 == 0 ? 2 * v : v;
            sum += i % 2 == 0 && twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
