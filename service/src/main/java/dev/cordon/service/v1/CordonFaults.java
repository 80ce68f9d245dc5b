package dev.cordon.service.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Faults;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;

/** Faults of Cordon's own routes: {@code {"error":{"code","place","help","details"?}}}. */
final class CordonFaults implements Faults {

    @Override
    public Reply render(Fault fault) {
        Reply reply = Reply.json(status(fault.kind()), body(fault));
        boolean later = fault.kind() == Fault.Kind.OVERLOADED || fault.kind() == Fault.Kind.UNAVAILABLE;
        if (fault.kind() == Fault.Kind.UNAUTHENTICATED) {
            return reply.withHeader("WWW-Authenticate", "Bearer");
        }
        return later ? reply.withHeader("Retry-After", "1") : reply;
    }

    static ObjectNode body(Fault fault) {
        ObjectNode root = Json.object();
        ObjectNode error = root.putObject("error")
                .put("code", fault.code())
                .put("place", fault.place())
                .put("help", fault.help());
        if (!fault.details().isEmpty()) {
            ArrayNode details = error.putArray("details");
            fault.details().forEach(details::add);
        }
        return root;
    }

    private static int status(Fault.Kind kind) {
        return switch (kind) {
            case MALFORMED, INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case TIMEOUT -> 408;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA -> 415;
            case OVERLOADED, UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
