package dev.cordon.internal.check;

/**
 * Letters and digits that are not all one and the same, for shapes without a check digit: 000000 and XXXXXX name
 * nobody.
 */
final class NotUniform implements Check {
    @Override
    public boolean accepts(char[] text, int start, int end) {
        return !Symbols.uniform(text, start, end);
    }
}
