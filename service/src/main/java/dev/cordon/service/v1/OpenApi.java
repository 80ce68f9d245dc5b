package dev.cordon.service.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The one OpenAPI document: Cordon's file, with the paths and components of the vendors' files merged in. A name that two of them
 * give is a defect. Made when it is first asked for. Thread-safe.
 */
public final class OpenApi {

    private static final String FOLDER = "/dev/cordon/service/openapi/";
    private static final String BASE = "cordon.yaml";
    private static final List<String> VENDORS = List.of("symphony.yaml", "flashback.yaml");

    private @Nullable ObjectNode merged;

    /** The document. */
    public synchronized JsonNode json() {
        ObjectNode made = merged;
        if (made == null) {
            made = read(BASE);
            if (made == null) {
                throw new IllegalStateException("the OpenAPI document is missing");
            }
            for (String vendor : VENDORS) {
                ObjectNode more = read(vendor);
                if (more != null) {
                    merge(made, more, "paths");
                    merge(made.withObject("/components"), more.withObject("/components"), "schemas");
                    merge(made.withObject("/components"), more.withObject("/components"), "responses");
                    merge(made.withObject("/components"), more.withObject("/components"), "parameters");
                    merge(made.withObject("/components"), more.withObject("/components"), "securitySchemes");
                    merge(made.withObject("/components"), more.withObject("/components"), "requestBodies");
                }
            }
            merged = made;
        }
        return made;
    }

    private static void merge(ObjectNode into, ObjectNode more, String name) {
        if (more.get(name) instanceof ObjectNode given) {
            ObjectNode target = into.withObject("/" + name);
            for (Map.Entry<String, JsonNode> entry : given.properties()) {
                if (target.has(entry.getKey())) {
                    throw new IllegalStateException("two files of the OpenAPI document give " + entry.getKey());
                }
                target.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static @Nullable ObjectNode read(String file) {
        try (InputStream in = OpenApi.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                return null;
            }
            Object tree = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in);
            return (ObjectNode) Json.tree(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("the OpenAPI document cannot be read", e);
        }
    }
}
