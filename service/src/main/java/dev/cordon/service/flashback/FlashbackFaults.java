package dev.cordon.service.flashback;

import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Faults;
import dev.cordon.service.http.Json;
import dev.cordon.service.http.Reply;

/** Faults as the vendor tells them: {@code {"success":false,"message":"…"}} under the statuses it documents. */
final class FlashbackFaults implements Faults {

    @Override
    public Reply render(Fault fault) {
        Reply reply = Reply.json(
                status(fault.kind()), Json.object().put("success", false).put("message", message(fault)));
        return fault.kind() == Fault.Kind.UNAUTHENTICATED ? reply.withHeader("WWW-Authenticate", "Bearer") : reply;
    }

    private static String message(Fault fault) {
        return fault.details().isEmpty() || fault.kind() == Fault.Kind.METHOD_NOT_ALLOWED
                ? fault.help()
                : String.join("; ", fault.details());
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
