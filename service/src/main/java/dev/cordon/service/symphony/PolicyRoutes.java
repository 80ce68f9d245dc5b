package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Services;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import dev.cordon.service.store.PolicyRow;
import dev.cordon.service.store.PolicyStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** {@code /agent/v3/dlp/policies}. */
final class PolicyRoutes {

    private static final String PATH = "/agent/v3/dlp/policies";
    private static final String ONE = PATH + "/{policyId}";
    private static final int LARGEST_BODY = 8 << 20;

    private final Services services;
    private final PolicyRows rows;
    private final DictionaryRows dictionaries;

    PolicyRoutes(Services services, PolicyRows rows, DictionaryRows dictionaries) {
        this.services = services;
        this.rows = rows;
        this.dictionaries = dictionaries;
    }

    void addTo(Routes routes, Access manager) {
        routes.add(Route.post(PATH, manager, this::create).withLimit(LARGEST_BODY));
        routes.add(Route.get(PATH, manager, this::list));
        routes.add(Route.get(ONE, manager, this::get));
        routes.add(Route.post(ONE + "/update", manager, this::update).withLimit(LARGEST_BODY));
        routes.add(Route.post(ONE + "/delete", manager, this::delete));
        routes.add(Route.post(ONE + "/enable", manager, this::enable));
        routes.add(Route.post(ONE + "/disable", manager, this::disable));
    }

    private Reply create(Exchange exchange) {
        PolicyRequest request = PolicyRequest.read(exchange.json());
        String orgId = exchange.caller().orgId();
        long creator = Identifiers.number(exchange.caller().user());
        return one(services.changes().make(exchange, tx -> {
            rows.claim(tx.handle(), orgId, request.name(), "");
            ArrayNode appliesTo = appliesTo(tx.handle(), orgId, request, Set.of());
            String id = Identifiers.object(tx.now());
            PolicyDocument document = PolicyDocument.created(id, request, appliesTo, creator, tx.now());
            rows.insert(tx, orgId, id, document);
            return document;
        }));
    }

    private Reply update(Exchange exchange) {
        PolicyRequest request = PolicyRequest.read(exchange.json());
        String orgId = exchange.caller().orgId();
        return one(services.changes().make(exchange, tx -> {
            PolicyRow row = rows.changeable(tx.handle(), exchange.caller(), exchange.parameter("policyId"));
            rows.claim(tx.handle(), orgId, request.name(), row.policyId());
            PolicyDocument before = rows.document(row);
            ArrayNode appliesTo = appliesTo(tx.handle(), orgId, request, before.ruleIds());
            PolicyDocument after = before.updated(request, appliesTo, tx.now());
            rows.update(tx, row, after, "update");
            return after;
        }));
    }

    private ArrayNode appliesTo(Handle handle, String orgId, PolicyRequest request, Set<String> knownIds) {
        return request.appliesTo(knownIds, UUID::randomUUID, id -> dictionaries.reference(handle, orgId, id));
    }

    private Reply delete(Exchange exchange) {
        return change(exchange, "delete", (before, now) -> {
            if (before.active()) {
                throw Fault.invalid(
                        "POLICY_ENABLED", "policyId", "the policy is enabled; disable it before you delete it");
            }
            return before.gone(now);
        });
    }

    private Reply enable(Exchange exchange) {
        return change(exchange, "enable", (before, now) -> {
            if (!before.mayEnable()) {
                throw Fault.invalid(
                        "NO_DICTIONARY",
                        "policyId",
                        "the policy has TEXT_MATCH rules and no dictionary; update it with one before you enable it");
            }
            return before.active() ? before : before.switched(true, now);
        });
    }

    private Reply disable(Exchange exchange) {
        return change(exchange, "disable", (before, now) -> before.active() ? before.switched(false, now) : before);
    }

    private interface Step {
        PolicyDocument of(PolicyDocument before, long now);
    }

    private Reply change(Exchange exchange, String action, Step step) {
        return one(services.changes().make(exchange, tx -> {
            PolicyRow row = rows.changeable(tx.handle(), exchange.caller(), exchange.parameter("policyId"));
            PolicyDocument before = rows.document(row);
            PolicyDocument after = step.of(before, tx.now());
            if (after != before) {
                rows.update(tx, row, after, action);
            }
            return after;
        }));
    }

    private Reply get(Exchange exchange) {
        String version = exchange.query("policyVersion");
        return services.database().read(handle -> {
            PolicyRow row = rows.find(handle, exchange.caller(), exchange.parameter("policyId"));
            String document = version == null
                    ? row.document()
                    : services.policies()
                            .version(handle, row.policyId(), version)
                            .map(PolicyStore.Version::document)
                            .orElse(row.document());
            return one(rows.document(row, document));
        });
    }

    private Reply list(Exchange exchange) {
        Page page = Page.of(exchange);
        List<PolicyRow> all = services.database()
                .read(handle ->
                        services.policies().list(handle, exchange.caller().orgId(), PolicyRows.DIALECT));
        ObjectNode body = Json.object();
        ArrayNode policies = body.putArray("policies");
        page.of(all).forEach(row -> policies.add(rows.document(row).json()));
        body.put("page", page.number()).put("size", page.size()).put("pageCount", page.count(all.size()));
        return Reply.json(200, body);
    }

    private static Reply one(PolicyDocument policy) {
        ObjectNode body = Json.object();
        body.set("data", policy.json());
        return Reply.json(200, body);
    }
}
