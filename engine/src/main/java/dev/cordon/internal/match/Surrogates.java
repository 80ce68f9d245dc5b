package dev.cordon.internal.match;

/** Keeps positions off the middle of surrogate pairs. The text holds no lone surrogate. */
final class Surrogates {

    private Surrogates() {}

    /** The position itself, or the next one when it is inside a pair. */
    static int roundUp(char[] text, int length, int position) {
        return position < length && Character.isLowSurrogate(text[position]) ? position + 1 : position;
    }

    /** The position itself, or the one before when it is inside a pair. */
    static int roundDown(char[] text, int length, int position) {
        return position < length && Character.isLowSurrogate(text[position]) ? position - 1 : position;
    }
}
