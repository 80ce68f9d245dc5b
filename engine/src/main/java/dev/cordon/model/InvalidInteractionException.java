package dev.cordon.model;

/**
 * An interaction that contradicts itself or does not have the documented form. Thrown while an interaction is built, never while
 * it is evaluated. Holds no scanned text.
 */
public final class InvalidInteractionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String place;
    private final String help;

    public InvalidInteractionException(String code, String place, String help) {
        super(code + " at " + place + ": " + help);
        this.code = code;
        this.place = place;
        this.help = help;
    }

    /** Stable code, such as {@code ORG_REQUIRED}. */
    public String code() {
        return code;
    }

    /** Which field. */
    public String place() {
        return place;
    }

    /** What to do about it. */
    public String help() {
        return help;
    }
}
