package dev.cordon.service.http;

import java.util.Set;

/**
 * One operation: method, path, who may call it, what it takes, what it does. Immutable.
 *
 * @param method upper case
 * @param template path with names in braces, such as {@code /policy/{policyId}}; no slash at the end
 * @param access who may call
 * @param limit most bytes of a body, declared or counted
 * @param consumes content types of a body, bare; empty for any. A body without a content type is taken as the first
 * @param handler does it
 */
public record Route(String method, String template, Access access, int limit, Set<String> consumes, Handler handler) {

    /** Most bytes of a body where a route does not say otherwise. */
    public static final int USUAL_LIMIT = 1 << 20;

    public Route {
        consumes = Set.copyOf(consumes);
        if (!template.startsWith("/") || (template.length() > 1 && template.endsWith("/"))) {
            throw new IllegalArgumentException("a template starts with a slash and ends without one: " + template);
        }
    }

    /** An operation without a body. */
    public static Route get(String template, Access access, Handler handler) {
        return new Route("GET", template, access, 0, Set.of(), handler);
    }

    public static Route delete(String template, Access access, Handler handler) {
        return new Route("DELETE", template, access, USUAL_LIMIT, Set.of(), handler);
    }

    /** An operation with a JSON body. */
    public static Route post(String template, Access access, Handler handler) {
        return new Route("POST", template, access, USUAL_LIMIT, Set.of(Reply.JSON), handler);
    }

    /** An operation with a JSON body. */
    public static Route put(String template, Access access, Handler handler) {
        return new Route("PUT", template, access, USUAL_LIMIT, Set.of(Reply.JSON), handler);
    }

    public Route withLimit(int bytes) {
        return new Route(method, template, access, bytes, consumes, handler);
    }

    public Route consuming(String... types) {
        return new Route(method, template, access, limit, Set.of(types), handler);
    }
}
