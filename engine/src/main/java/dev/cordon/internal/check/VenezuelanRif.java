package dev.cordon.internal.check;

/**
 * A Venezuelan tax number: V, E, J, P or G (counting 4, 8, 12, 16, 20), eight digits and a check digit modulo
 * eleven.
 */
final class VenezuelanRif implements Check {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 10 || Symbols.number(text, start, end, 1, 10) < 0) {
            return false;
        }
        int sum = 4 * ("VEJPG".indexOf(Symbols.at(text, start, end, 0) - 10 + 'A') + 1);
        for (int i = 1; i < 9; i++) {
            sum += Symbols.at(text, start, end, i) * WEIGHTS[i - 1];
        }
        int check = 11 - sum % 11;
        return (check > 9 ? 0 : check) == Symbols.at(text, start, end, 9);
    }
}
