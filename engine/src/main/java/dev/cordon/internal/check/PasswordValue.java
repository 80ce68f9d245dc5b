package dev.cordon.internal.check;

/**
 * What may be a password where something called a password is assigned: letters together with a digit or a symbol. Plain
 * words ({@code required}, {@code re-entered.}), variables, templates and addresses are not.
 */
final class PasswordValue implements Check {
    private static final String NO_SYMBOL = "_.-/?!:,; '\u2019";

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (References.variable(text, start, end) || References.location(text, start, end)) {
            return false;
        }
        boolean letter = false;
        boolean other = false;
        for (int i = start; i < end; i++) {
            int v = Symbols.value(text[i]);
            letter |= v > 9;
            other |= v >= 0 && v <= 9 || v == Symbols.NONE && text[i] < 0x80 && NO_SYMBOL.indexOf(text[i]) < 0;
        }
        return letter && other;
    }
}
