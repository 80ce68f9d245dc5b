package dev.cordon.internal.check;

/**
 * A Mexican population code: four letters of the names, yymmdd, sex, a state, three consonants, a character for
 * the century and a check digit modulo ten over an alphabet with Ñ.
 */
final class MexicanCurp implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int v = Symbols.value(text[start + i]);
            sum += (v > 23 ? v + 1 : v) * (18 - i);
        }
        return Dates.yearMonthDay(text, start, end, 4) && (10 - sum % 10) % 10 == Symbols.value(text[end - 1]);
    }
}
