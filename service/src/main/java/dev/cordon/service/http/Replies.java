package dev.cordon.service.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes answers. Stateless. */
final class Replies {

    private Replies() {}

    static void send(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        if (!reply.contentType().isEmpty()) {
            headers.put(HttpHeader.CONTENT_TYPE, reply.contentType());
        }
        reply.headers().forEach(headers::put);
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }
}
