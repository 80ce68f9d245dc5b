package dev.cordon.internal.check;

/**
 * A Taiwanese identity or resident number: a letter that stands for two digits, the sex, seven digits and a check
 * digit; weights 1, 9, 8 … 1, 1, a multiple of ten.
 */
final class TaiwaneseId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int index = Symbols.at(text, start, end, 0) - 10;
        if (Symbols.count(text, start, end) != 10 || index < 0 || Symbols.number(text, start, end, 1, 10) < 0) {
            return false;
        }
        int code = "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf('A' + index) + 10;
        int sum = code / 10 + code % 10 * 9 + Symbols.at(text, start, end, 9);
        for (int i = 1; i < 9; i++) {
            sum += Symbols.at(text, start, end, i) * (9 - i);
        }
        return sum % 10 == 0;
    }
}
