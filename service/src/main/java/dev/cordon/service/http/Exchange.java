package dev.cordon.service.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.directory.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request as handlers see it: routed, within its limits, its caller admitted. Not thread-safe. */
public final class Exchange {

    private static final byte[] NOTHING = new byte[0];

    private final String method;
    private final String path;
    private final Map<String, String> parameters;
    private final Map<String, List<String>> query;
    private final Function<String, @Nullable String> headers;
    private byte[] body = NOTHING;
    private final Map<String, String> answerHeaders = new LinkedHashMap<>();
    private @Nullable Caller caller;

    /**
     * @param path as it was sent, without the query
     * @param parameters values of the template's names, decoded
     * @param query decoded, in the order given
     * @param headers value by name, any case
     */
    public Exchange(
            String method,
            String path,
            Map<String, String> parameters,
            Map<String, List<String>> query,
            Function<String, @Nullable String> headers) {
        this.method = method;
        this.path = path;
        this.parameters = parameters;
        this.query = query;
        this.headers = headers;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /**
     * The decoded segment that stands at this name of the route's template.
     *
     * @throws IllegalArgumentException if the template has no such name
     */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no parameter " + name);
        }
        return value;
    }

    /** The first value of a query parameter; null when it was not sent. */
    public @Nullable String query(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.get(0);
    }

    /** All values of all query parameters, decoded, in the order given. */
    public Map<String, List<String>> queries() {
        return query;
    }

    /**
     * A whole number of the query.
     *
     * @throws Fault {@code INVALID} if it is no number from least to most
     */
    public long queryNumber(String name, long fallback, long least, long most) {
        String text = query(name);
        if (text == null || text.isEmpty()) {
            return fallback;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as one that is out of range.
        }
        throw Fault.invalid("OUT_OF_RANGE", name, "give a whole number from " + least + " to " + most);
    }

    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** Media type without parameters, in lower case; empty when none was sent. */
    public String contentType() {
        return MediaTypes.bare(header("Content-Type"));
    }

    public byte[] body() {
        return body;
    }

    /** The body as strict JSON. */
    public ObjectNode json() {
        return Json.readObject(body);
    }

    /** The body as parts of a form. */
    public List<Part> parts() {
        return Part.read(header("Content-Type"), body);
    }

    /** Who calls. */
    public Caller caller() {
        Caller admitted = caller;
        if (admitted == null) {
            throw new IllegalStateException("the route is open: nobody was asked who they are");
        }
        return admitted;
    }

    /** Adds a header to the answer, whatever it will be. Line ends and characters beyond ASCII are replaced. */
    public void answerHeader(String name, String value) {
        StringBuilder plain = new StringBuilder(value.length());
        value.codePoints().forEach(c -> plain.append(c >= ' ' && c < 0x7f ? (char) c : '?'));
        answerHeaders.put(name, plain.toString());
    }

    Map<String, String> answerHeaders() {
        return answerHeaders;
    }

    void receive(byte[] received) {
        body = received;
    }

    void admit(@Nullable Caller admitted) {
        caller = admitted;
    }
}
