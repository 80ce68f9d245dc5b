package dev.cordon.internal.check;

/**
 * The unchanging part of a German health insurance number: a letter (as two digits) and nine digits, weighted 1
 * and 2 in turn with the digits of each product added, modulo ten.
 */
final class GermanHealthInsurance implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        int letter = Symbols.at(text, start, end, 0) - 9;
        if (Symbols.count(text, start, end) != 10 || letter < 1 || Symbols.number(text, start, end, 1, 10) < 0) {
            return false;
        }
        int sum = letter / 10 + cross(letter % 10 * 2);
        for (int i = 1; i < 9; i++) {
            sum += cross(Symbols.at(text, start, end, i) * (i % 2 == 1 ? 1 : 2));
        }
        return sum % 10 == Symbols.at(text, start, end, 9);
    }

    private static int cross(int product) {
        return product / 10 + product % 10;
    }
}
