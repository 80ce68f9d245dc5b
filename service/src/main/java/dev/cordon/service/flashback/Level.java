package dev.cordon.service.flashback;

/** Where a policy hangs; a lower level adds to what the higher ones forbid and never weakens it. */
public enum Level {
    /** All workspaces and repos of an organisation. */
    ORG,
    /** All repos of a workspace. */
    WORKSPACE,
    /** One repo. */
    REPO
}
