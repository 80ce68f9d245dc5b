package dev.cordon.internal.check;

/**
 * What may be a password where something called a password is assigned: letters together with a digit or a symbol. Plain
 * words ({@code required}, {@code re-entered.}), variables, templates, addresses and routes ({@code users/passwords#edit})
 * are not.
 */
final class PasswordValue implements Check {
    private static final String NO_SYMBOL = "_.-/?!:,; '";

    @Override
    public boolean accepts(char[] text, int start, int end) {
        if (References.variable(text, start, end)
                || References.lookup(text, start, end)
                || References.location(text, start, end)) {
            return false;
        }
        boolean letter = false;
        boolean digit = false;
        boolean symbol = false;
        boolean slash = false;
        for (int i = start; i < end; i++) {
            int v = Symbols.value(text[i]);
            letter |= v > 9;
            digit |= v >= 0 && v <= 9;
            symbol |= v == Symbols.NONE && text[i] < 0x80 && NO_SYMBOL.indexOf(text[i]) < 0;
            slash |= text[i] == '/';
        }
        return letter && (digit || symbol && !slash);
    }
}
