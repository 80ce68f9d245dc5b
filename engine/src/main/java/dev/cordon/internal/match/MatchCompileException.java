package dev.cordon.internal.match;

/** A set that cannot be compiled within its budget. Which pattern is to blame depends on the patterns alone. */
public final class MatchCompileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was exceeded. */
    public enum Code {
        /** One pattern needs more automaton states than allowed. */
        PATTERN_TOO_LARGE,
        /** All patterns together need more memory than allowed. */
        SET_TOO_LARGE
    }

    private final Code code;
    private final int pattern;

    MatchCompileException(Code code, int pattern, String message) {
        super(message);
        this.code = code;
        this.pattern = pattern;
    }

    /** The same problem with the pattern it is about. */
    MatchCompileException of(int index) {
        return new MatchCompileException(code, index, String.valueOf(getMessage()));
    }

    public Code code() {
        return code;
    }

    /** Index of the pattern to blame, or -1 when it is the sum of them. */
    public int pattern() {
        return pattern;
    }
}
