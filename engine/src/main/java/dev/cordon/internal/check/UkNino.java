package dev.cordon.internal.check;

/**
 * A British national insurance number: two letters that can begin one (neither D, F, I, Q, U or V, the second not
 * O; not BG, GB, KN, NK, NT, TN or ZZ), six digits and a suffix A to D.
 */
final class UkNino implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 9) {
            return false;
        }
        int first = Symbols.at(text, start, end, 0);
        int second = Symbols.at(text, start, end, 1);
        int suffix = Symbols.at(text, start, end, 8);
        return "DFIQUV".indexOf(letter(first)) < 0
                && "DFIQUVO".indexOf(letter(second)) < 0
                && !reserved(letter(first), letter(second))
                && Symbols.number(text, start, end, 2, 8) >= 0
                && suffix >= 10
                && suffix <= 13;
    }

    private static char letter(int value) {
        return (char) (value - 10 + 'A');
    }

    private static boolean reserved(char first, char second) {
        return switch (first) {
            case 'B' -> second == 'G';
            case 'G' -> second == 'B';
            case 'K' -> second == 'N';
            case 'N' -> second == 'K' || second == 'T';
            case 'T' -> second == 'N';
            case 'Z' -> second == 'Z';
            default -> false;
        };
    }
}
