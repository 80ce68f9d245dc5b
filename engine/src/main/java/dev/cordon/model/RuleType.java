package dev.cordon.model;

/** What a rule looks at. Names are those of the Symphony V3 policy format. */
public enum RuleType {
    /** Content: dictionaries and detectors over text. */
    TEXT_MATCH,
    /** The extension of a file's name. */
    FILE_EXTENSION,
    /** The size of a file. */
    FILE_SIZE,
    /** Whether a file needs a password. */
    FILE_PASSWORD,
    /** Classification labels of a file. */
    FILE_CLASSIFIER
}
