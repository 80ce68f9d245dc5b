package dev.cordon.service.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All routes, as a tree of path segments; a literal segment wins over a name. Built once, then read by many threads.
 *
 * <p>A path is cut at its slashes first and decoded then, so that an encoded slash belongs to a segment. One slash at the end is
 * passed over; empty segments, {@code .} and {@code ..} lead nowhere.
 */
public final class Routes {

    private final Node root = new Node();
    private final Map<String, Faults> faults =
            new TreeMap<>((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b));
    private final List<Route> all = new ArrayList<>();

    private static final class Node {
        final Map<String, Node> literals = new LinkedHashMap<>();

        @Nullable
        Node named;

        final Map<String, Route> methods = new TreeMap<>();
    }

    /** A route that a path leads to. */
    record Found(Route route, Map<String, String> parameters) {}

    /** How faults of paths under the prefix are told; the longest prefix holds. */
    public Routes faults(String prefix, Faults renderer) {
        faults.put(prefix, renderer);
        return this;
    }

    /** @throws IllegalArgumentException if method and path have a route already */
    public Routes add(Route route) {
        Node node = root;
        for (String segment : segmentsOf(route.template())) {
            if (segment.startsWith("{")) {
                if (node.named == null) {
                    node.named = new Node();
                }
                node = node.named;
            } else {
                node = node.literals.computeIfAbsent(segment, s -> new Node());
            }
        }
        if (node.methods.putIfAbsent(route.method(), route) != null) {
            throw new IllegalArgumentException("two routes for " + route.method() + " " + route.template());
        }
        all.add(route);
        return this;
    }

    /** In the order they were added. */
    public List<Route> all() {
        return List.copyOf(all);
    }

    /** The renderer for a path. */
    Faults faultsOf(String path) {
        for (Map.Entry<String, Faults> entry : faults.entrySet()) {
            String prefix = entry.getKey();
            if (path.equals(prefix) || path.startsWith(prefix + "/") || prefix.isEmpty()) {
                return entry.getValue();
            }
        }
        throw new IllegalStateException("no renderer of faults for the empty prefix");
    }

    /**
     * @param path raw, without the query
     * @throws Fault {@code NOT_FOUND}, {@code METHOD_NOT_ALLOWED} with the methods as details, {@code MALFORMED} for bad escapes
     */
    Found find(String method, String path) {
        List<String> segments = decoded(path);
        Node node = segments == null ? null : find(root, segments, 0);
        if (segments == null || node == null) {
            throw new Fault(Fault.Kind.NOT_FOUND, "NO_SUCH_PATH", "path", "see /openapi.json for the paths there are");
        }
        Route route = node.methods.get(method);
        if (route == null) {
            Set<String> methods = new TreeSet<>(node.methods.keySet());
            throw new Fault(
                    Fault.Kind.METHOD_NOT_ALLOWED,
                    "METHOD_NOT_ALLOWED",
                    "method",
                    "use " + String.join(", ", methods),
                    List.copyOf(methods));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> names = segmentsOf(route.template());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.startsWith("{")) {
                parameters.put(name.substring(1, name.length() - 1), segments.get(i));
            }
        }
        return new Found(route, parameters);
    }

    private static @Nullable Node find(Node node, List<String> segments, int from) {
        if (from == segments.size()) {
            return node.methods.isEmpty() ? null : node;
        }
        Node literal = node.literals.get(segments.get(from));
        Node found = literal == null ? null : find(literal, segments, from + 1);
        if (found == null && node.named != null) {
            found = find(node.named, segments, from + 1);
        }
        return found;
    }

    private static List<String> segmentsOf(String template) {
        return template.equals("/") ? List.of() : List.of(template.substring(1).split("/", -1));
    }

    /** Null when the path leads nowhere whatever routes there are. */
    private static @Nullable List<String> decoded(String path) {
        if (!path.startsWith("/")) {
            return null;
        }
        String inner = path.substring(1, path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length());
        List<String> segments = new ArrayList<>();
        if (inner.isEmpty()) {
            return segments;
        }
        for (String raw : inner.split("/", -1)) {
            String segment = Escapes.decode(raw, false, "path");
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return null;
            }
            segments.add(segment);
        }
        return segments;
    }
}
