package dev.cordon.internal.check;

/**
 * An Indian goods and services tax number: a state (01 to 38, 97 or 99), a permanent account number, an entity, Z,
 * and a check character modulo thirty-six.
 */
final class IndianGstin implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 15) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int product = Symbols.value(text[start + i]) * (i % 2 == 0 ? 1 : 2);
            sum += product / 36 + product % 36;
        }
        long state = Symbols.number(text, start, end, 0, 2);
        return state >= 1
                && (state <= 38 || state == 97 || state == 99)
                && (36 - sum % 36) % 36 == Symbols.value(text[end - 1]);
    }
}
