package dev.cordon.decision;

/** Why something was not examined. */
public enum GapReason {
    /** The caller did not offer the content or fact. No action follows. */
    NOT_SUBMITTED,
    /** A password or a right is needed to read the file. */
    PROTECTED,
    /** The file, or a part of it, is broken or of a form that is not read. */
    UNREADABLE,
    /** Reading the file stopped at a limit of bytes, entries, depth, ratio, text or time. */
    FILE_LIMIT,
    /** An image, a sound or a program, in which no text is looked for. No action follows. */
    NO_TEXT,
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
        return this != NOT_SUBMITTED && this != NO_TEXT;
    }
}
