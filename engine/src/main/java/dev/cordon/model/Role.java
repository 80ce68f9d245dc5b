package dev.cordon.model;

/** Who speaks in a segment of an AI conversation, in the words of the common chat formats. */
public enum Role {
    SYSTEM,
    DEVELOPER,
    USER,
    ASSISTANT,
    TOOL
}
