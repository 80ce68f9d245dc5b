package dev.cordon.model;

/** The policy format a policy was written in. */
public enum Dialect {
    /** Symphony DLP policies, version 3. */
    SYMPHONY_V3,
    /** Flashback AI policies: natural-language content. */
    FLASHBACK,
    /** Cordon's own YAML. */
    CORDON
}
