package dev.cordon.cli;

/** Exit statuses of every command; stable. */
final class ExitStatus {

    /** Everything was done, and no decision reached {@code --fail-on}. */
    static final int OK = 0;

    /** A check failed: {@code validate}, {@code test}, {@code rules check}. */
    static final int CHECK_FAILED = 1;

    /** Wrong usage or bad input. Wins over {@link #REACHED}. */
    static final int BAD_INPUT = 2;

    /** A decision reached {@code --fail-on}. */
    static final int REACHED = 3;

    /** An error of Cordon itself, or results that could not be written. */
    static final int INTERNAL = 4;

    private ExitStatus() {}
}
