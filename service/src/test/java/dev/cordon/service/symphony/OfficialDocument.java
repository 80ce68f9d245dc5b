package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.cordon.service.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The vendor's own OpenAPI document, which is not part of this project: with {@code -Dcordon.symphony.openapi=FILE} every answer is held
 * against it too. Without the property it accepts everything, and the served document is the only judge.
 */
final class OfficialDocument {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NAME = "https://vendor.invalid/agent.json";

    static final OfficialDocument INSTANCE = new OfficialDocument();

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final AtomicInteger checked = new AtomicInteger();

    private OfficialDocument() {
        String file = System.getProperty("cordon.symphony.openapi", "");
        document = file.isEmpty() ? MAPPER.createObjectNode() : read(Path.of(file));
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7,
                factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of(NAME, document.toString()))));
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsString(
                    new Load(LoadSettings.builder().setAllowNonScalarKeys(true).build())
                            .loadFromString(Files.readString(file))));
        } catch (IOException e) {
            throw new AssertionError("the vendor's document cannot be read", e);
        }
    }

    int checked() {
        return checked.get();
    }

    void check(String method, String path, Client.Answer answer) throws IOException {
        String bare = (path.contains("?") ? path.substring(0, path.indexOf('?')) : path).replaceFirst("/$", "");
        for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
            String expression = "/agent" + entry.getKey().replaceAll("\\{[^}]*}", "[^/]+");
            if (bare.matches(expression) && entry.getValue().has(method)) {
                check(method, entry.getKey(), entry.getValue().get(method), answer);
                return;
            }
        }
    }

    private void check(String method, String template, JsonNode operation, Client.Answer answer) throws IOException {
        String status = Integer.toString(answer.status());
        JsonNode response = operation.path("responses").get(status);
        if (response == null) {
            throw new AssertionError("the vendor's document has no " + status + " for " + method + " " + template);
        }
        JsonNode content = response.path("content");
        String type = answer.headers().getOrDefault("content-type", "");
        if (content.isEmpty() ? answer.body().length > 0 : !content.has(type)) {
            throw new AssertionError(
                    "the vendor's document has no body of " + type + " for " + template + ": " + answer);
        }
        boolean json = type.equals("application/json") || (!content.isEmpty() && answer.status() >= 400);
        if (json) {
            String pointer = "/paths/" + template.replace("/", "~1") + "/" + method + "/responses/" + status
                    + "/content/" + type.replace("/", "~1") + "/schema";
            JsonSchema schema = schemas.getSchema(SchemaLocation.of(NAME + "#" + pointer));
            Set<ValidationMessage> problems = schema.validate(withoutNullOffset(answer.json()));
            if (!problems.isEmpty()) {
                throw new AssertionError("the vendor's document: " + problems + " in " + answer);
            }
        }
        checked.incrementAndGet();
    }

    // Its description says null where its schema says text.
    private static JsonNode withoutNullOffset(JsonNode body) {
        if (body instanceof ObjectNode object && object.path("nextOffset").isNull()) {
            object.remove("nextOffset");
        }
        return body;
    }
}
