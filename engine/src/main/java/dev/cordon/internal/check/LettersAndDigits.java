package dev.cordon.internal.check;

/** A letter and a digit, both ASCII: what a random token of some length nearly always has and a plain word never. */
final class LettersAndDigits implements Check {

    @Override
    public boolean accepts(char[] text, int start, int end) {
        boolean letter = false;
        boolean digit = false;
        for (int i = start; i < end && !(letter && digit); i++) {
            int v = Symbols.value(text[i]);
            letter |= v > 9;
            digit |= v >= 0 && v <= 9;
        }
        return letter && digit;
    }
}
