package dev.cordon.internal.check;

/**
 * What may be a token where something called a secret, a token or a key is assigned: letters and digits, and neither a
 * variable, a template, a path nor a URL.
 */
final class SecretValue implements Check {
    private static final Check LETTERS_AND_DIGITS = new LettersAndDigits();

    @Override
    public boolean accepts(char[] text, int start, int end) {
        return LETTERS_AND_DIGITS.accepts(text, start, end)
                && text[start] != '/'
                && !References.variable(text, start, end)
                && !References.location(text, start, end);
    }
}
