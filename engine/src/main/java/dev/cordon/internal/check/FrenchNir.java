package dev.cordon.internal.check;

/**
 * A French social security number: sex, year and month of birth, place, order and a key that is 97 less the
 * remainder of the first thirteen digits. The Corsican departments 2A and 2B count as 19 and 18.
 */
final class FrenchNir implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (Symbols.count(text, start, end) != 15) {
            return false;
        }
        long head = Symbols.number(text, start, end, 0, 5);
        long month = Symbols.number(text, start, end, 3, 5);
        int five = Symbols.at(text, start, end, 5);
        int six = Symbols.at(text, start, end, 6);
        long place = six == 10 ? 19 : six == 11 ? 18 : 10L * five + six;
        long rest = Symbols.number(text, start, end, 7, 13);
        long key = Symbols.number(text, start, end, 13, 15);
        if (head < 0 || rest < 0 || key < 0 || five > 9 || six > 11 || six > 9 && five != 2) {
            return false;
        }
        long number = (head * 100 + place) * 1_000_000 + rest;
        boolean born = month >= 1 && month <= 12 || month >= 20 && month <= 42 || month >= 50;
        return born && rest > 0 && key == 97 - number % 97;
    }
}
