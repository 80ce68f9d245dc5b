package dev.cordon.model;

/** How much a finding or violation matters, from least to most. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
