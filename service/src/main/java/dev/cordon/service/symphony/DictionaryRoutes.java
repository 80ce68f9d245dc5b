package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Services;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Part;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import dev.cordon.service.store.DictionaryRow;
import dev.cordon.service.store.DictionaryStore;
import dev.cordon.service.store.Tx;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@code /agent/v1/dlp/dictionaries}. What happens to a dictionary happens to the policies that refer to it, in one transaction. */
final class DictionaryRoutes {

    private static final String PATH = "/agent/v1/dlp/dictionaries";
    private static final String ONE = PATH + "/{dictId}";
    private static final String PART = "data";
    private static final int LARGEST_UPLOAD = (64 << 20) + (64 << 10);

    private final Services services;
    private final DictionaryRows rows;
    private final PolicyRows policies;
    private final Creators creators;

    DictionaryRoutes(Services services, DictionaryRows rows, PolicyRows policies, Creators creators) {
        this.creators = creators;
        this.services = services;
        this.rows = rows;
        this.policies = policies;
    }

    void addTo(Routes routes, Access manager) {
        routes.add(Route.post(PATH, manager, this::create));
        routes.add(Route.get(PATH, manager, this::list));
        routes.add(Route.get(ONE, manager, this::get));
        routes.add(Route.put(ONE, manager, this::rename));
        routes.add(Route.delete(ONE, manager, this::delete));
        routes.add(Route.post(ONE + "/data/upload", manager, this::upload)
                .consuming("multipart/form-data")
                .withLimit(LARGEST_UPLOAD));
        routes.add(BinaryRoute.get(ONE + "/data/download", manager, this::download));
    }

    private Reply create(Exchange exchange) {
        DictionaryRequest request = DictionaryRequest.create(exchange.json());
        Caller caller = exchange.caller();
        return one(services.changes().make(exchange, tx -> {
            rows.claim(tx.handle(), caller.orgId(), request.name(), "");
            return rows.insert(tx, caller.orgId(), request.name(), request.type());
        }));
    }

    private Reply rename(Exchange exchange) {
        String name = DictionaryRequest.rename(exchange.json());
        Caller caller = exchange.caller();
        return one(services.changes().make(exchange, tx -> {
            DictionaryRow row = rows.find(tx.handle(), caller, exchange.parameter("dictId"));
            if (row.name().equals(name)) {
                return row;
            }
            rows.claim(tx.handle(), caller.orgId(), name, row.dictId());
            DictionaryRow renamed = rows.rename(tx, row, name);
            follow(tx, renamed);
            return renamed;
        }));
    }

    private Reply upload(Exchange exchange) {
        byte[] content = part(exchange.parts());
        Caller caller = exchange.caller();
        String dictId = exchange.parameter("dictId");
        // Thousands of expressions take a while: not while others wait to write. The type of a dictionary never
        // changes.
        DictionaryText.check(
                services.database()
                        .read(handle -> rows.find(handle, caller, dictId))
                        .type(),
                content);
        return one(services.changes().make(exchange, tx -> {
            DictionaryRow replaced = rows.replace(tx, rows.find(tx.handle(), caller, dictId), content);
            follow(tx, replaced);
            return replaced;
        }));
    }

    private void follow(Tx tx, DictionaryRow row) {
        ObjectNode reference = DictionaryRows.reference(row.dictId(), row.name(), row.version());
        policies.cascade(tx, row.orgId(), row.dictId(), p -> p.following(row.dictId(), reference, tx.now()));
    }

    private static byte[] part(List<Part> parts) {
        List<Part> named = new ArrayList<>();
        parts.forEach(part -> {
            if (part.name().equals(PART)) {
                named.add(part);
            }
        });
        if (named.size() != 1) {
            throw Fault.invalid("MISSING_PART", PART, "send the terms as one part of this name");
        }
        return named.get(0).content();
    }

    private Reply delete(Exchange exchange) {
        Caller caller = exchange.caller();
        return one(services.changes().make(exchange, tx -> {
            DictionaryRow row = rows.find(tx.handle(), caller, exchange.parameter("dictId"));
            policies.cascade(tx, row.orgId(), row.dictId(), p -> p.without(row.dictId(), tx.now()));
            return rows.delete(tx, row);
        }));
    }

    private Reply get(Exchange exchange) {
        return services.database().read(handle -> {
            DictionaryRow row = rows.find(handle, exchange.caller(), exchange.parameter("dictId"));
            return version(exchange, handle, row)
                    .map(v -> one(row, v.name(), v.version(), v.at()))
                    .orElseGet(() -> one(row));
        });
    }

    private Reply download(Exchange exchange, Caller caller) {
        return services.database().read(handle -> {
            DictionaryRow row = rows.find(handle, caller, exchange.parameter("dictId"));
            long contentId = version(exchange, handle, row)
                    .map(DictionaryStore.Version::contentId)
                    .orElse(row.contentId());
            byte[] content = services.dictionaries().content(handle, contentId);
            return Reply.of(200, BinaryRoute.TYPE, Base64.getEncoder().encode(content));
        });
    }

    /** The version asked for; empty for the latest, which is also the answer to a version that never was. */
    private Optional<DictionaryStore.Version> version(Exchange exchange, Handle handle, DictionaryRow row) {
        String asked = exchange.query("dictVersion");
        return asked == null ? Optional.empty() : services.dictionaries().version(handle, row.dictId(), asked);
    }

    private Reply list(Exchange exchange) {
        Page page = Page.of(exchange);
        List<DictionaryRow> all = services.database()
                .read(handle ->
                        services.dictionaries().list(handle, exchange.caller().orgId()));
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.of(all).forEach(row -> items.add(metadata(row, row.name(), row.version(), row.updatedAt())));
        body.put("page", page.number()).put("pageCount", page.count(all.size()));
        return Reply.json(200, body);
    }

    private Reply one(DictionaryRow row) {
        return one(row, row.name(), row.version(), row.updatedAt());
    }

    private Reply one(DictionaryRow row, String name, String version, long at) {
        ObjectNode body = Json.object();
        body.set("data", metadata(row, name, version, at));
        return Reply.json(200, body);
    }

    private ObjectNode metadata(DictionaryRow row, String name, String version, long at) {
        ObjectNode metadata = Json.object()
                .put("creationDate", row.createdAt())
                .put("creatorId", Long.toString(creators.number(row.createdBy())));
        metadata.set("dictRef", DictionaryRows.reference(row.dictId(), name, version));
        return metadata.put("lastUpdatedDate", at).put("type", row.type());
    }
}
