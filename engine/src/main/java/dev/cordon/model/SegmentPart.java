package dev.cordon.model;

/** Which part of an interaction a segment is. */
public enum SegmentPart {
    /** Text of the interaction itself. */
    TEXT,
    /** The name of a file. */
    FILE_NAME,
    /** The text inside a file. */
    FILE_TEXT
}
