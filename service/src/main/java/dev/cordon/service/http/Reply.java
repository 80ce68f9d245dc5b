package dev.cordon.service.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer. Immutable.
 *
 * @param status HTTP status
 * @param contentType of the body; empty when there is none
 * @param body its bytes
 * @param headers further headers
 */
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {

    /** Content type of every JSON body. */
    public static final String JSON = "application/json";

    private static final byte[] NOTHING = new byte[0];

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** A JSON body that is text already. */
    public static Reply json(int status, String body) {
        return of(status, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply json(int status, JsonNode body) {
        return of(status, JSON, Json.bytes(body));
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, contentType, body, Map.of());
    }

    /** No body at all, such as 204. */
    public static Reply empty(int status) {
        return of(status, "", NOTHING);
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, body, more);
    }
}
