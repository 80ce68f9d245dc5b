package dev.cordon.model;

/**
 * What a decision asks of the caller, from weakest to strongest. The order is the meaning: the effective action of an
 * interaction is the maximum over everything that was found, and never depends on the order of rules.
 */
public enum Action {
    /** Nothing applies. The least element; never the action of a rule. */
    ALLOW,
    /** Let it pass and record it. */
    LOG,
    /** Let it pass, record it and notify. */
    ALERT,
    /** Hold it until the user has accepted the warning. */
    WARN,
    /** Do not let it pass. */
    BLOCK;

    /** The stronger of the two. */
    public Action max(Action other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether the action stops an interaction that nobody has overridden: true for WARN and BLOCK. */
    public boolean stops() {
        return compareTo(WARN) >= 0;
    }
}
