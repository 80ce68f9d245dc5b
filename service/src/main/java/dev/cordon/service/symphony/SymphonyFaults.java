package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Faults;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;
import java.util.List;

/**
 * Faults as the vendor tells them: {@code {"code", "message"}} with the statuses its document has. Whatever is wrong with a request
 * is 400, unknown ids and taken names included; 404 is an attachment that is not there, or a path that leads nowhere. Stateless.
 */
final class SymphonyFaults implements Faults {

    private static final int MOST_PROBLEMS = 20;
    private static final String BINARY = "application/octet-stream";

    private final String contentType;

    private SymphonyFaults(String contentType) {
        this.contentType = contentType;
    }

    /** For operations that answer with JSON. */
    static SymphonyFaults json() {
        return new SymphonyFaults(Reply.JSON);
    }

    /** For downloads, whose errors the vendor's document gives the content type of the download. */
    static SymphonyFaults binary() {
        return new SymphonyFaults(BINARY);
    }

    @Override
    public Reply render(Fault fault) {
        int status = status(fault.kind());
        ObjectNode body = Json.object().put("code", status).put("message", message(fault));
        return Reply.of(status, contentType, Reply.json(status, body).body());
    }

    private static String message(Fault fault) {
        List<String> details = fault.kind() == Fault.Kind.METHOD_NOT_ALLOWED ? List.of() : fault.details();
        if (details.isEmpty()) {
            return fault.place() + ": " + fault.help();
        }
        String listed = String.join("\n", details.subList(0, Math.min(details.size(), MOST_PROBLEMS)));
        int more = details.size() - MOST_PROBLEMS;
        return more > 0 ? listed + "\nand " + more + " more" : listed;
    }

    private static int status(Fault.Kind kind) {
        return switch (kind) {
            case MALFORMED, INVALID, TOO_LARGE, UNSUPPORTED_MEDIA, TIMEOUT, CONFLICT -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case OVERLOADED, UNAVAILABLE, INTERNAL -> 500;
        };
    }
}
