package dev.cordon.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.cordon.service.v1.OpenApi;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds answers against the OpenAPI document: status, content type, body. Thread-safe. */
final class ResponseContract {

    private static final String DOCUMENT = "https://cordon.invalid/openapi.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document = new OpenApi().json();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString()))));
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final AtomicInteger checked = new AtomicInteger();

    /** How many answers were held against it. */
    int checked() {
        return checked.get();
    }

    void check(String method, String path, Client.Answer answer) throws IOException {
        String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        String template =
                template(bare.length() > 1 && bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare);
        JsonNode operation = template == null
                ? null
                : document.path("paths").path(template).get(method.toLowerCase(java.util.Locale.ROOT));
        if (operation == null) {
            if (answer.status() < 400) {
                throw new AssertionError(method + " " + path + " succeeds, and the document does not know it");
            }
            return;
        }
        String at = "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/"
                + method.toLowerCase(java.util.Locale.ROOT) + "/responses/";
        String status = Integer.toString(answer.status());
        JsonNode responses = operation.path("responses");
        String key = responses.has(status) ? status : "default";
        JsonNode response = responses.get(key);
        if (response == null) {
            throw new AssertionError(method + " " + template + ": the document has no " + answer);
        }
        String pointer = at + key;
        if (response.has("$ref")) {
            pointer = response.get("$ref").asText().substring(1);
            response = document.at(pointer);
        }
        body(method + " " + template, pointer, response, answer);
        checked.incrementAndGet();
    }

    private void body(String operation, String pointer, JsonNode response, Client.Answer answer) throws IOException {
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            if (answer.body().length > 0) {
                throw new AssertionError(operation + ": the document has no body for " + answer);
            }
            return;
        }
        String type = answer.headers().getOrDefault("content-type", "");
        String bare = type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
        if (!content.has(bare)) {
            throw new AssertionError(operation + ": the document has no body of type " + type + " for " + answer);
        }
        if (bare.equals("application/json")) {
            String schema = DOCUMENT + "#" + pointer + "/content/application~1json/schema";
            Set<ValidationMessage> problems = compiled.computeIfAbsent(
                            schema, s -> schemas.getSchema(SchemaLocation.of(s)))
                    .validate(MAPPER.readTree(answer.body()));
            if (!problems.isEmpty()) {
                throw new AssertionError(operation + ": " + problems + " in " + answer);
            }
        }
    }

    /** The template of the document that fits best; a literal wins over a name. */
    private String template(String path) {
        String best = null;
        int fewest = Integer.MAX_VALUE;
        String[] segments = path.split("/", -1);
        for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
            String[] names = entry.getKey().split("/", -1);
            int named = 0;
            boolean fits = names.length == segments.length;
            for (int i = 0; fits && i < names.length; i++) {
                boolean name = names[i].startsWith("{");
                named += name ? 1 : 0;
                fits = name || names[i].equals(segments[i]);
            }
            if (fits && named < fewest) {
                best = entry.getKey();
                fewest = named;
            }
        }
        return best;
    }
}
