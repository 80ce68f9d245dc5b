package dev.cordon.policy;

/** Everything that can be wrong with policies, dictionaries and detectors, each with its level. Codes are stable. */
public enum ProblemCode {
    /** The file cannot be read. */
    UNREADABLE(Level.ERROR),
    /** The document is not well-formed JSON or YAML. */
    MALFORMED(Level.ERROR),
    /** The document or a part of it is larger or deeper than the limit. */
    TOO_LARGE(Level.ERROR),
    /** A text file is not UTF-8. */
    NOT_UTF8(Level.ERROR),
    /** The document has the shape of no known dialect. */
    UNKNOWN_DIALECT(Level.ERROR),
    /** A field the format does not have, where that is an error. */
    UNKNOWN_FIELD(Level.ERROR),
    /** A field the format does not have, where that is harmless. */
    UNKNOWN_FIELD_IGNORED(Level.WARNING),
    /** A field is missing. */
    MISSING_FIELD(Level.ERROR),
    /** A value has the wrong type. */
    WRONG_TYPE(Level.ERROR),
    /** A value is none of the allowed ones. */
    UNKNOWN_ENUM(Level.ERROR),
    /** A value is outside its range or length. */
    OUT_OF_RANGE(Level.ERROR),
    /** A value contradicts another, or stands where it may not. */
    CONTRADICTION(Level.ERROR),
    /** A repo is named without its workspace, or a workspace without its organisation. */
    ORG_REQUIRED(Level.ERROR),
    /** The same key stands twice in one object. */
    DUPLICATE_KEY(Level.ERROR),
    /** The same id stands twice. */
    DUPLICATE_ID(Level.ERROR),
    /** A policy without anything to enforce. */
    EMPTY_POLICY(Level.ERROR),
    /** The rule type UNKNOWN. */
    UNKNOWN_RULE_TYPE(Level.ERROR),
    /** A dictionary that is referred to is not loaded. */
    MISSING_DICTIONARY(Level.ERROR),
    /** Another version of the dictionary is loaded than the one referred to. */
    OTHER_DICTIONARY_VERSION(Level.WARNING),
    /** A detector that is referred to is not loaded. */
    MISSING_DETECTOR(Level.ERROR),
    /** A detector is referred to by a former id. */
    RENAMED_DETECTOR(Level.WARNING),
    /** A check that is referred to does not exist. */
    MISSING_CHECK(Level.ERROR),
    /** An expression is outside the dialect. */
    BAD_EXPRESSION(Level.ERROR),
    /** Terms or patterns exceed a limit. */
    TOO_MANY(Level.ERROR),
    /** Compiled patterns need more memory than their budget. */
    MEMORY_BUDGET(Level.ERROR),
    /** The policy loads but is not enforced. */
    INACTIVE(Level.WARNING),
    /** A clause of natural-language content is enforced in part or not at all. */
    NOT_ENFORCEABLE(Level.WARNING),
    /** Legal but without effect. */
    NO_EFFECT(Level.WARNING),
    /** An example of a detector is not found, or a counter-example is. */
    FAILED_EXAMPLE(Level.ERROR),
    /** The shipped rule bundle is not on the class path. */
    SHIPPED_RULES_MISSING(Level.ERROR),
    /** There are more problems than are listed. */
    MORE_PROBLEMS(Level.WARNING);

    private final Level level;

    ProblemCode(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** Whether a problem stops the load. */
    public enum Level {
        ERROR,
        WARNING
    }
}
