package dev.cordon.model;

/** Whether a policy acts. */
public enum EnforcementMode {
    /** Its violations count towards the action. */
    ENFORCE,
    /** Evaluated in the same pass and reported apart; never changes the action. */
    SHADOW,
    /** Loaded and listed, not evaluated. */
    OFF
}
