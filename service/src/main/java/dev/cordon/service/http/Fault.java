package dev.cordon.service.http;

import java.util.List;

/**
 * Why a request is not done. Thrown by handlers and by everything below them; the renderer of the API that was called makes the
 * body. Holds no scanned text.
 */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final String place;
    private final String help;
    private final transient List<String> details;

    /** What went wrong, as far as a status follows from it. */
    public enum Kind {
        /** No well-formed JSON, no multipart, a wrong encoding. */
        MALFORMED,
        /** Well-formed, and not what is asked for: wrong type, unknown word, missing field. */
        INVALID,
        /** Larger than the route takes. */
        TOO_LARGE,
        /** A content type the route does not take. */
        UNSUPPORTED_MEDIA,
        /** No credentials, or not valid ones. */
        UNAUTHENTICATED,
        /** Valid credentials that do not suffice. */
        FORBIDDEN,
        /** No such route or thing. */
        NOT_FOUND,
        /** The path is known, the method is not. */
        METHOD_NOT_ALLOWED,
        /** The body did not arrive in time. */
        TIMEOUT,
        /** Another change came first, or the state forbids this one. */
        CONFLICT,
        /** Too much is going on. */
        OVERLOADED,
        /** The store, or something else that is needed, does not answer. */
        UNAVAILABLE,
        /** A defect. */
        INTERNAL
    }

    /**
     * @param code stable upper-case word, such as {@code WRONG_TYPE}
     * @param place field, header or parameter it is about
     * @param help what to do
     * @param details further lines, one for each problem; empty when there is but one
     */
    public Fault(Kind kind, String code, String place, String help, List<String> details) {
        super(code + " at " + place + ": " + help, null, false, false);
        this.kind = kind;
        this.code = code;
        this.place = place;
        this.help = help;
        this.details = List.copyOf(details);
    }

    public Fault(Kind kind, String code, String place, String help) {
        this(kind, code, place, help, List.of());
    }

    /** The usual one: the request is well-formed and wrong. */
    public static Fault invalid(String code, String place, String help) {
        return new Fault(Kind.INVALID, code, place, help);
    }

    public static Fault notFound(String place) {
        return new Fault(Kind.NOT_FOUND, "NOT_FOUND", place, "there is no such thing here");
    }

    public static Fault forbidden(String help) {
        return new Fault(Kind.FORBIDDEN, "FORBIDDEN", "caller", help);
    }

    public static Fault unauthenticated(String place, String help) {
        return new Fault(Kind.UNAUTHENTICATED, "UNAUTHENTICATED", place, help);
    }

    public static Fault unavailable(String place, String help) {
        return new Fault(Kind.UNAVAILABLE, "UNAVAILABLE", place, help);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String place() {
        return place;
    }

    public String help() {
        return help;
    }

    public List<String> details() {
        return details;
    }
}
