package dev.cordon.internal.check;

/**
 * ISO 7064, MOD 11,10 over the digits of the range, the last of them the check digit: the tax number of a person
 * in Germany, the OIB of Croatia, the PIB of Serbia.
 */
final class Mod1110 implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.digits(text, start, end) < 9 || Symbols.uniform(text, start, end)) {
            return false;
        }
        int product = 10;
        int last = -1;
        for (int i = start; i < end; i++) {
            int v = Symbols.value(text[i]);
            if (v == Symbols.NONE) {
                continue;
            }
            if (last >= 0) {
                int sum = (product + last) % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }
            last = v;
        }
        return (11 - product) % 10 == last;
    }
}
