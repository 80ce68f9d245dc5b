package dev.cordon.service.flashback;

import dev.cordon.service.http.Exchange;
import java.util.Locale;
import java.util.UUID;

/** Ids of policies: UUIDs in their 36-character form, written in lower case. */
final class PolicyIds {

    private static final int LENGTH = 36;

    private PolicyIds() {}

    static String next() {
        return UUID.randomUUID().toString();
    }

    static boolean valid(String id) {
        if (id.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = id.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (dash ? c != '-' : !hex) {
                return false;
            }
        }
        return true;
    }

    /**
     * The id in the path, in lower case.
     *
     * @throws dev.cordon.service.http.Fault {@code INVALID} if it is none
     */
    static String of(Exchange exchange) {
        String id = exchange.parameter("policyId");
        if (!valid(id)) {
            throw Refusals.invalid("`policyId` must be a UUID");
        }
        return canonical(id);
    }

    static String canonical(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
