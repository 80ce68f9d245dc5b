package dev.cordon.service.v1;

import dev.cordon.service.Services;
import dev.cordon.service.http.Digests;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /v1/overrides}: a challenge and a reason for a token. The token goes with the same interaction in the header
 * {@code Cordon-Override} (several with commas) and lifts exactly the warnings of the challenge, once.
 */
final class Overrides {

    private static final String HEADER = "Cordon-Override";
    private static final int MOST_TOKENS = 16;
    private static final int LONGEST_REASON = 2_000;

    private final Services services;

    Overrides(Services services) {
        this.services = services;
    }

    void addTo(Routes routes) {
        routes.add(Route.post("/v1/overrides", services.gate().evaluator(), this::exchange));
    }

    static List<String> tokens(Exchange exchange) {
        String header = exchange.header(HEADER);
        List<String> tokens = new ArrayList<>();
        int start = 0;
        while (header != null && start <= header.length() && tokens.size() < MOST_TOKENS) {
            int comma = header.indexOf(',', start);
            int end = comma < 0 ? header.length() : comma;
            String token = header.substring(start, end).trim();
            if (!token.isEmpty()) {
                tokens.add(token);
            }
            start = end + 1;
        }
        return tokens;
    }

    private Reply exchange(Exchange exchange) {
        Fields fields = Fields.of(exchange.json(), "").only("challenge", "justification", "user");
        String challenge = fields.required("challenge");
        String justification = fields.required("justification");
        if (justification.isBlank() || justification.length() > LONGEST_REASON) {
            throw Fault.invalid("OUT_OF_RANGE", "justification", "say why, in 1 to " + LONGEST_REASON + " characters");
        }
        String token = services.overrides().justify(challenge, justification, fields.text("user"));
        if (token == null) {
            throw Fault.invalid(
                    "INVALID_CHALLENGE", "challenge", "it is not genuine, has expired, or was for another user");
        }
        // Before the token is out: an override that nobody knows of must not exist.
        services.changes().make(exchange, tx -> {
            tx.audit(
                    exchange.caller().orgId(),
                    "override.grant",
                    Digests.sha256(challenge),
                    Json.object().put("justification", justification).put("user", fields.text("user")));
            return token;
        });
        return Reply.json(200, Json.object().put("token", token));
    }
}
