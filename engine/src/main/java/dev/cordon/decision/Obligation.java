package dev.cordon.decision;

/** What the caller must do besides the action. */
public enum Obligation {
    /** Tell the administrators. */
    NOTIFY,
    /** Ask the user for a reason before going on. */
    JUSTIFY,
    /** Remove the found spans before passing the text on. */
    REDACT
}
