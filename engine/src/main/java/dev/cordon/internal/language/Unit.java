package dev.cordon.internal.language;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence that is understood as one: a phrase or a single token.
 *
 * @param role what it is
 * @param start first UTF-16 unit in the content
 * @param end unit after the last
 * @param norm its words as they are compared
 * @param concept id of the concept it names, null for other roles
 * @param cue what it does to the clause; GLUE unless it is a cue
 * @param capital whether its first token begins with a capital letter
 * @param steps counts the questions asked of it
 */
record Unit(
        Role role,
        int start,
        int end,
        String norm,
        @Nullable String concept,
        Cue cue,
        boolean capital,
        Steps steps) {

    boolean is(Role other) {
        steps.take();
        return role == other;
    }

    boolean is(Cue other) {
        steps.take();
        return role == Role.CUE && cue == other;
    }

    boolean isMark(char c) {
        steps.take();
        return role == Role.MARK && norm.charAt(0) == c;
    }

    boolean names(String conceptId) {
        steps.take();
        return conceptId.equals(concept);
    }

    /** Whether it can be the object of a command. */
    boolean isObject() {
        steps.take();
        return role == Role.TOPIC || role == Role.QUOTED || role == Role.VALUE;
    }

    /** Whether it stands between two parts of an enumeration. */
    boolean isSeparator() {
        return is(Cue.AND)
                || is(Cue.OR)
                || is(Cue.BUT)
                || isMark(',')
                || isMark(';')
                || isMark('/')
                || isMark('&')
                || isMark('-');
    }

    /** Whether it decides whether its clause forbids, allows or demands. */
    boolean isModal() {
        steps.take();
        if (role != Role.CUE) {
            return false;
        }
        return switch (cue) {
            case NOT, NO, BAN, STOP, DROP, WATCH, LET, MAY, MUST, NEEDS, KEEP, ONLY, PENALTY, INSTEAD -> true;
            case EXCEPT,
                    UNLESS,
                    IF,
                    WITHOUT,
                    BECAUSE,
                    AIM,
                    SUCH_AS,
                    FOR_EXAMPLE,
                    MEANS,
                    PRONOUN,
                    SAME,
                    POLICY,
                    WHICH,
                    AND,
                    OR,
                    BUT,
                    MORE_THAN,
                    AT_LEAST,
                    AT_MOST,
                    LESS_THAN,
                    OR_MORE,
                    OR_LESS,
                    SEVERAL,
                    BULK,
                    BE,
                    VAGUE,
                    GLUE -> false;
        };
    }
}
