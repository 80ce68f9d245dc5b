package dev.cordon.internal.language;

/** What the command words of a clause amount to. */
enum Force {
    /** Nothing commands. */
    NONE,
    PROHIBIT,
    /** Forbids what can be read: {@code must be masked}. */
    HIDE,
    PERMIT,
    REQUIRE,
    /** Demands approval or the like. */
    NEEDS,
    /** Restricts to a place, a kind, people or a condition. */
    ONLY
}
