package dev.cordon.service.flashback;

/**
 * Why a request is not carried out: the status and the message of the vendor's error body. An answer, not a failure: it carries no
 * stack. The message never quotes policy content.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The message of the body. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, message);
    }

    /** One message for every request the caller has no permission for. */
    static Refusal forbidden() {
        return new Refusal(403, "Insufficient permissions");
    }

    /** One message for unknown, deleted and another organisation's policies: the caller cannot tell them apart. */
    static Refusal noSuchPolicy() {
        return new Refusal(404, "Policy not found");
    }

    /** One message for unknown organisations and for those the caller does not belong to. */
    static Refusal noSuchOrganisation() {
        return new Refusal(404, "Organization not found");
    }
}
