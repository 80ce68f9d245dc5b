package dev.cordon.service.flashback;

import dev.cordon.service.http.Fault;
import java.util.List;

/** Why a request is not carried out, in the words of the vendor's error body. They never quote policy content. */
final class Refusals {

    private static final String INVALID = "VALIDATION_ERROR";

    private Refusals() {}

    /** Everything that is wrong with a request. */
    static Fault invalid(List<String> problems) {
        return invalid(String.join("; ", problems));
    }

    static Fault invalid(String problem) {
        return Fault.invalid(INVALID, "request", problem);
    }

    /** One message for every request the caller has no permission for. */
    static Fault forbidden() {
        return Fault.forbidden("Insufficient permissions");
    }

    /** One message for unknown, deleted and another organisation's policies: the caller cannot tell them apart. */
    static Fault noSuchPolicy() {
        return new Fault(Fault.Kind.NOT_FOUND, "NOT_FOUND", "policyId", "Policy not found");
    }

    /** One message for unknown organisations and for those the caller does not belong to. */
    static Fault noSuchOrganisation() {
        return new Fault(Fault.Kind.NOT_FOUND, "NOT_FOUND", "orgId", "Organization not found");
    }
}
