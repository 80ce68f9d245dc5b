package dev.cordon.policy;

/** What happens to a field that a format does not have. */
enum UnknownFields {
    /** It is an error. */
    ERROR(ProblemCode.UNKNOWN_FIELD),
    /** It is a warning. */
    WARNING(ProblemCode.UNKNOWN_FIELD_IGNORED),
    /** Nothing: the way of the vendors' own services. */
    IGNORE(ProblemCode.UNKNOWN_FIELD_IGNORED);

    private final ProblemCode code;

    UnknownFields(ProblemCode code) {
        this.code = code;
    }

    ProblemCode code() {
        return code;
    }
}
