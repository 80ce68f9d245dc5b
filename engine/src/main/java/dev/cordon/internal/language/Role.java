package dev.cordon.internal.language;

/** What a unit of a sentence is: a grammatical phrase, a vocabulary concept by family, or a bare token. */
enum Role {
    CUE,
    /** A concept that content can forbid or allow. */
    TOPIC,
    /** Which segments: {@code direction.*}. */
    DIRECTION,
    /** Who receives: {@code audience.*}. */
    AUDIENCE,
    /** Who acts: {@code actor.*}. */
    ACTOR,
    /** What is done: {@code act.*}. */
    ACT,
    /** A word that carries a topic and is none: {@code filler.*}. */
    FILLER,
    /** Narrows the topic it stands before: {@code qualifier.*}. */
    QUALIFIER,
    /** A fact outside the text: {@code condition.*}. */
    CONDITION,
    NUMBER,
    VALUE,
    QUOTED,
    MARK,
    /** A word nobody knows. */
    WORD;

    /** The role of a vocabulary concept, by the family its id begins with. */
    static Role ofConcept(String id) {
        int dot = id.indexOf('.');
        return switch (dot < 0 ? id : id.substring(0, dot)) {
            case "direction" -> DIRECTION;
            case "audience" -> AUDIENCE;
            case "actor" -> ACTOR;
            case "act" -> ACT;
            case "filler" -> FILLER;
            case "qualifier" -> QUALIFIER;
            case "condition" -> CONDITION;
            default -> TOPIC;
        };
    }
}
