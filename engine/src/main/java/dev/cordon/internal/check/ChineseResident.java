package dev.cordon.internal.check;

/**
 * A Chinese resident number: a province, a county, the date of birth, a serial of three and a check character of
 * ISO 7064 MOD 11-2 (X for ten).
 */
final class ChineseResident implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 18 || Symbols.number(text, start, end, 0, 17) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + Symbols.at(text, start, end, i)) * 2 % 11;
        }
        int check = (12 - sum) % 11;
        int last = Symbols.at(text, start, end, 17);
        long province = Symbols.number(text, start, end, 0, 2);
        return province >= 11
                && province <= 91
                && Dates.fullDate(text, start, end, 6)
                && (check == 10 ? last == 33 : last == check);
    }
}
