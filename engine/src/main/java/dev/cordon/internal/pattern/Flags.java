package dev.cordon.internal.pattern;

/**
 * What {@code (?…)} has switched on at one place of an expression.
 *
 * @param fold i: letters match all their case variants
 * @param multiline m: {@code ^} and {@code $} mean lines
 * @param dotAll s: a dot matches a line feed too
 * @param swapGreed U: repeats are lazy, and greedy with a {@code ?} after them
 */
record Flags(boolean fold, boolean multiline, boolean dotAll, boolean swapGreed) {

    static final Flags NONE = new Flags(false, false, false, false);

    static boolean known(int letter) {
        return letter == 'i' || letter == 'm' || letter == 's' || letter == 'U';
    }

    Flags with(int letter, boolean on) {
        return new Flags(
                letter == 'i' ? on : fold,
                letter == 'm' ? on : multiline,
                letter == 's' ? on : dotAll,
                letter == 'U' ? on : swapGreed);
    }
}
