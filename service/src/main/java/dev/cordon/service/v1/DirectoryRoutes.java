package dev.cordon.service.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Services;
import dev.cordon.service.auth.TokenMint;
import dev.cordon.service.directory.Directory;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import dev.cordon.service.store.DirectoryJson;
import java.time.Duration;

/** {@code /v1/directory} and {@code /v1/tokens}: who there is, and what they show at the door. For administrators of the service. */
final class DirectoryRoutes {

    private static final int LARGEST = 16 << 20;
    private static final long USUAL_SECONDS = Duration.ofHours(12).toSeconds();
    private static final long MOST_SECONDS = Duration.ofDays(365).toSeconds();

    private final Services services;

    DirectoryRoutes(Services services) {
        this.services = services;
    }

    void addTo(Routes routes) {
        routes.add(Route.get("/v1/directory", services.gate().admin(), this::read));
        routes.add(Route.put("/v1/directory", services.gate().admin(), this::replace)
                .withLimit(LARGEST));
        routes.add(Route.post("/v1/tokens", services.gate().admin(), this::mint));
    }

    private Reply read(Exchange exchange) {
        return Reply.json(200, DirectoryJson.write(services.directory().get()));
    }

    private Reply replace(Exchange exchange) {
        Directory given = DirectoryJson.read(exchange.json());
        Directory holds =
                services.changes().make(exchange, tx -> services.directory().put(tx, given));
        return Reply.json(200, DirectoryJson.write(holds));
    }

    private Reply mint(Exchange exchange) {
        Fields fields = Fields.of(exchange.json(), "").only("userId", "expiresInSeconds");
        Directory.Member member = services.directory().get().member(fields.id("userId"));
        if (member == null) {
            throw Fault.invalid("UNKNOWN_USER", "userId", "give the id of a user of the directory");
        }
        Long asked = fields.wholeNumber("expiresInSeconds");
        long seconds = asked == null ? USUAL_SECONDS : asked;
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw Fault.invalid("OUT_OF_RANGE", "expiresInSeconds", "give 1 to " + MOST_SECONDS);
        }
        Duration validity = Duration.ofSeconds(seconds);
        services.changes().make(exchange, tx -> {
            tx.audit(
                    member.org().id(),
                    "token.mint",
                    member.user().id(),
                    Json.object().put("expiresInSeconds", seconds));
            return seconds;
        });
        return Reply.json(200, tokens(member, validity));
    }

    private ObjectNode tokens(Directory.Member member, Duration validity) {
        TokenMint mint = services.mint();
        String org = member.org().id();
        ObjectNode root = Json.object().put("token", mint.mint(TokenMint.Use.BEARER, member.user(), org, validity));
        if (member.user().symphonyUserId() != null) {
            root.put("sessionToken", mint.mint(TokenMint.Use.SESSION, member.user(), org, validity));
            root.put("keyManagerToken", mint.mint(TokenMint.Use.KEY_MANAGER, member.user(), org, validity));
        }
        return root.put("userId", member.user().id())
                .put("orgId", org)
                .put("expiresAt", services.clock().instant().plus(validity).toString());
    }
}
