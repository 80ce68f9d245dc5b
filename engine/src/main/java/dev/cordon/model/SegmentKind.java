package dev.cordon.model;

/** What a segment, or a whole interaction, is. Segments of files are always {@link #FILE}. */
public enum SegmentKind {
    /** A chat message between people. */
    MESSAGE,
    /** A chat room's metadata: its name and description. */
    ROOM,
    /** A signal's metadata: its name. */
    SIGNAL,
    /** What a person or application sends to a model. */
    PROMPT,
    /** What a model answers. */
    RESPONSE,
    /** Arguments a model passes to a tool. */
    TOOL_CALL,
    /** What a tool gives back to a model. */
    TOOL_RESULT,
    /** Standing instructions to a model. */
    SYSTEM_PROMPT,
    /** Name, description and schema of a tool. */
    TOOL_DEFINITION,
    /** A model's reasoning text. */
    REASONING,
    /** A file, submitted alone or attached. */
    FILE
}
