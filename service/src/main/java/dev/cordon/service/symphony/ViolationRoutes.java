package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.Services;
import dev.cordon.service.directory.Caller;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Exchange;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import dev.cordon.service.http.Route;
import dev.cordon.service.http.Routes;
import dev.cordon.service.store.ViolationRow;
import dev.cordon.service.store.ViolationStore.Cursor;
import java.util.List;

/** {@code /agent/v3/dlp/violations}: three feeds, oldest first, page by page; and attachments, of which there are none. */
final class ViolationRoutes {

    private static final String PATH = "/agent/v3/dlp/violations/";
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Services services;

    ViolationRoutes(Services services) {
        this.services = services;
    }

    void addTo(Routes routes, Access manager) {
        for (FeedKind kind : FeedKind.values()) {
            routes.add(Route.get(PATH + kind.feed(), manager, exchange -> page(exchange, kind)));
        }
        routes.add(BinaryRoute.get("/agent/v3/dlp/violation/attachment", manager, this::attachment));
    }

    private Reply page(Exchange exchange, FeedKind kind) {
        long from = start(exchange);
        long until = exchange.queryNumber("endTime", services.clock().millis(), 0, Long.MAX_VALUE);
        int limit = (int) exchange.queryNumber("limit", USUAL, 1, MOST);
        Cursor after = OffsetText.read(exchange.query("next"), from);
        // One more than asked for tells whether there is another page.
        List<ViolationRow> rows = services.database()
                .read(handle -> services.violations()
                        .page(handle, exchange.caller().orgId(), kind.feed(), after, until, limit + 1));
        if (rows.isEmpty()) {
            return Reply.empty(204);
        }
        boolean more = rows.size() > limit;
        List<ViolationRow> shown = more ? rows.subList(0, limit) : rows;
        ObjectNode body = Json.object();
        ArrayNode violations = body.putArray("violations");
        shown.forEach(row -> violations.add(Json.stored(row.body())));
        body.put("nextOffset", more ? OffsetText.write(shown.get(shown.size() - 1)) : null);
        return Reply.json(200, body);
    }

    private static long start(Exchange exchange) {
        String text = exchange.query("startTime");
        if (text == null || text.isEmpty()) {
            throw Fault.invalid("MISSING_FIELD", "startTime", "give the time of the first violation in milliseconds");
        }
        return exchange.queryNumber("startTime", 0, 0, Long.MAX_VALUE);
    }

    // Attachments belong to the payload log, which is off: no content is kept, so there is none to give.
    private Reply attachment(Exchange exchange, Caller caller) {
        for (String name : List.of("fileId", "violationId")) {
            String id = exchange.query(name);
            if (id == null || id.isEmpty()) {
                throw Fault.invalid("MISSING_FIELD", name, "name the attachment by fileId and violationId");
            }
        }
        throw new Fault(
                Fault.Kind.NOT_FOUND,
                "NOT_FOUND",
                "fileId",
                "no attachment is kept: the payload log is off, and violations hold masked matches alone");
    }
}
