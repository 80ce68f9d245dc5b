package dev.cordon.service.http;

import java.util.Locale;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers to what is no HTTP, in the form of the API it was meant for. */
final class ProtocolErrors implements Request.Handler {

    private final Routes routes;

    ProtocolErrors(Routes routes) {
        this.routes = routes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String path = request.getHttpURI().getPath();
        Reply reply = routes.faultsOf(path == null ? "/" : path).render(fault(status));
        // The status is the protocol's; what the renderer made of it is the body.
        Replies.send(new Reply(status, reply.contentType(), reply.body(), reply.headers()), response, callback);
        return true;
    }

    private static Fault fault(int status) {
        Fault.Kind kind = switch (status) {
            case HttpStatus.REQUEST_TIMEOUT_408 -> Fault.Kind.TIMEOUT;
            case HttpStatus.PAYLOAD_TOO_LARGE_413,
                    HttpStatus.URI_TOO_LONG_414,
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> Fault.Kind.TOO_LARGE;
            default -> status >= HttpStatus.INTERNAL_SERVER_ERROR_500 ? Fault.Kind.INTERNAL : Fault.Kind.MALFORMED;
        };
        String code = HttpStatus.getMessage(status).toUpperCase(Locale.ROOT).replace(' ', '_');
        return new Fault(kind, code, "request", "send well-formed HTTP/1.1 within the limits");
    }
}
