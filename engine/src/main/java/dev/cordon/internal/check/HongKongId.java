package dev.cordon.internal.check;

/**
 * A Hong Kong identity card: one or two letters, six digits and a check character in brackets, modulo eleven (A
 * for ten); a missing first letter counts as 36.
 */
final class HongKongId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        int length = Symbols.count(text, start, end);
        int shift = 9 - length;
        if (shift < 0 || shift > 1) {
            return false;
        }
        int sum = shift == 1 ? 36 * 9 : 0;
        for (int i = 0; i < length - 1; i++) {
            sum += Symbols.at(text, start, end, i) * (9 - shift - i);
        }
        int last = Symbols.at(text, start, end, length - 1);
        return Symbols.number(text, start, end, 2 - shift, 8 - shift) >= 0 && (11 - sum % 11) % 11 == last;
    }
}
