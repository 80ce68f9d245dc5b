package dev.cordon.decision;

/** Why something was not examined. */
public enum GapReason {
    /** The caller did not offer the content or fact. The one reason from which no action follows. */
    NOT_SUBMITTED,
    /** A password is needed to read the file. */
    PROTECTED,
    /** The file could not be read. */
    UNREADABLE,
    /** The text is longer than the limit. */
    TEXT_TOO_LONG,
    /** There are more segments than the limit. */
    TOO_MANY_SEGMENTS,
    /** A rule found more than the limit of matches before its threshold was decided. */
    TOO_MANY_MATCHES,
    /** Confirming candidates took more steps than the limit allows for a text of this length. */
    WORK_LIMIT,
    /** The deadline passed. */
    DEADLINE,
    /** An error inside the engine. */
    INTERNAL;

    /** Whether an action follows from a gap of this reason. */
    public boolean acts() {
        return this != NOT_SUBMITTED;
    }
}
