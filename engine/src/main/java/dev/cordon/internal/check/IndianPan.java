package dev.cordon.internal.check;

/**
 * An Indian permanent account number: five letters, the fourth a kind of holder (person, company, family, firm,
 * trust and so on), four digits and a letter.
 */
final class IndianPan implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (end - start != 10) {
            return false;
        }
        char kind = text[start + 3] >= 'a' ? (char) (text[start + 3] & ~0x20) : text[start + 3];
        return "ABCEFGHJKLPT".indexOf(kind) >= 0 && Symbols.number(text, start, end, 5, 9) > 0;
    }
}
