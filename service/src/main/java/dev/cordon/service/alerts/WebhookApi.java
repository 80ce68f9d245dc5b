package dev.cordon.service.alerts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Api;
import dev.cordon.service.Services;
import dev.cordon.service.auth.Permissions.Level;
import dev.cordon.service.auth.Permissions.Operation;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** {@code /v1/webhooks}: where an organisation's alerts are sent; for those who may write its policies. */
public final class WebhookApi implements Api {

    private static final int MOST_HOOKS = 20;
    private static final int MOST_DELIVERIES = 100;

    private final Services services;

    public WebhookApi(Services services) {
        this.services = services;
    }

    @Override
    public void addTo(Routes routes) {
        Access member = services.gate().bearer();
        Access keeper = exchange -> {
            Caller caller = member.admit(exchange);
            if (caller == null || !services.permissions().allows(caller, Level.ORG, Operation.WRITE, null)) {
                throw Fault.forbidden("administrators and owners of the organisation may");
            }
            return caller;
        };
        routes.add(Route.post("/v1/webhooks", keeper, this::create));
        routes.add(Route.get("/v1/webhooks", keeper, this::list));
        routes.add(Route.delete("/v1/webhooks/{webhookId}", keeper, this::delete));
        routes.add(Route.get("/v1/webhooks/{webhookId}/deliveries", keeper, this::deliveries));
    }

    private Reply create(Exchange exchange) {
        Fields fields = Fields.of(exchange.json(), "").only("url");
        URI url = HookUrl.check(fields.required("url"), services.settings().webhooks());
        String org = exchange.caller().orgId();
        Webhook hook = services.changes().make(exchange, tx -> {
            if (WebhookStore.list(tx.handle(), org).size() >= MOST_HOOKS) {
                throw Fault.invalid("TOO_MANY", "url", "an organisation has at most " + MOST_HOOKS + " webhooks");
            }
            return WebhookStore.add(tx, UUID.randomUUID().toString(), org, url.toString(), HookSignature.newSecret());
        });
        // The only time that the secret is told.
        return Reply.json(200, hook.json().put("secret", hook.secret()));
    }

    private Reply list(Exchange exchange) {
        String org = exchange.caller().orgId();
        ObjectNode body = Json.object();
        ArrayNode hooks = body.putArray("webhooks");
        services.database().read(handle -> WebhookStore.list(handle, org)).forEach(hook -> hooks.add(hook.json()));
        return Reply.json(200, body);
    }

    private Reply delete(Exchange exchange) {
        services.changes().make(exchange, tx -> {
            Webhook hook = find(tx.handle(), exchange);
            WebhookStore.remove(tx, hook);
            return hook;
        });
        return Reply.empty(204);
    }

    private Reply deliveries(Exchange exchange) {
        ObjectNode body = Json.object();
        ArrayNode deliveries = body.putArray("deliveries");
        services.database()
                .read(handle -> WebhookStore.deliveries(handle, find(handle, exchange), MOST_DELIVERIES))
                .forEach(d -> {
                    ObjectNode json = deliveries
                            .addObject()
                            .put("alertId", d.alertId())
                            .put("state", d.state())
                            .put("attempts", d.attempts())
                            .put("outcome", d.outcome())
                            .put("updatedAt", time(d.updatedAt()));
                    json.put("nextAt", d.state().equals("pending") ? time(d.nextAt()) : null);
                });
        return Reply.json(200, body);
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static Webhook find(Handle handle, Exchange exchange) {
        return WebhookStore.find(handle, exchange.caller().orgId(), exchange.parameter("webhookId"))
                .orElseThrow(() -> Fault.notFound("webhookId"));
    }
}
