package dev.cordon.internal.check;

/**
 * A Vietnamese citizen number: a province (001 to 096), century and sex, the year of birth and six digits.
 */
final class VietnameseId implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        long province = Symbols.number(text, start, end, 0, 3);
        return Symbols.digits(text, start, end) == 12
                && province >= 1
                && province <= 96
                && Symbols.at(text, start, end, 3) <= 3
                && Symbols.number(text, start, end, 6, 12) > 0;
    }
}
