package dev.cordon.service.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.RunningService;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one document and the routes name each other, and every reference in it leads somewhere. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    @TempDir
    Path data;

    @Test
    void namesEveryRouteAndNoOther() throws Exception {
        try (RunningService run = RunningService.start(data)) {
            JsonNode document = run.anonymous().get("/openapi.json").json();
            Set<String> documented = new TreeSet<>();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (METHODS.contains(method)) {
                            documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                        }
                    }));
            Set<String> routes = new TreeSet<>();
            run.service().routes().all().forEach(route -> routes.add(route.method() + " " + route.template()));
            assertThat(documented).isEqualTo(routes);
            int references = references(document, document);
            System.out.println("operations: " + documented.size() + ", references: " + references);
            assertThat(references).isPositive();
        }
    }

    private static int references(JsonNode document, JsonNode node) {
        int count = 0;
        if (node.has("$ref") && node.path("$ref").isTextual()) {
            String pointer = node.path("$ref").asText().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
            count++;
        }
        for (JsonNode child : node) {
            count += references(document, child);
        }
        return count;
    }
}
