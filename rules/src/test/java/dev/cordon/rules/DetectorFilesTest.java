package dev.cordon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What holds for every detector file before any engine reads it: schema, names, breadth. */
class DetectorFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BUNDLE = Path.of("bundle");
    private static final Path DETECTORS = BUNDLE.resolve("detectors");

    private final Map<Path, JsonNode> files = read();

    @Test
    void everyFileFitsTheSchema() throws IOException {
        JsonNode schema = JSON.readTree(Path.of("schema/detector.schema.json").toFile());
        for (Map.Entry<Path, JsonNode> file : files.entrySet()) {
            assertThat(SchemaSubset.problems(schema, file.getValue()))
                    .as(file.getKey().toString())
                    .isEmpty();
        }
        System.out.println("detector schema: " + files.size() + " files");
        assertThat(files).hasSizeGreaterThan(200);
    }

    @Test
    void theSchemaRefusesWhatItShould() throws IOException {
        JsonNode schema = JSON.readTree(Path.of("schema/detector.schema.json").toFile());
        ObjectNode card = files.get(DETECTORS.resolve("payment/card.yaml")).deepCopy();
        assertThat(SchemaSubset.problems(schema, card)).isEmpty();
        assertThat(SchemaSubset.problems(schema, card.deepCopy().put("severity", "grave")))
                .hasSize(1);
        assertThat(SchemaSubset.problems(schema, card.deepCopy().put("regex", "x")))
                .hasSize(1);
        assertThat(SchemaSubset.problems(schema, card.deepCopy().without("references")))
                .hasSize(1);
        assertThat(SchemaSubset.problems(schema, card.deepCopy().put("id", "Card")))
                .hasSize(1);
        assertThat(SchemaSubset.problems(schema, card.deepCopy().without("pattern")))
                .hasSize(1);
    }

    @Test
    void theFileIsNamedLikeItsDetector() {
        for (Map.Entry<Path, JsonNode> file : files.entrySet()) {
            Path expected =
                    DETECTORS.resolve(file.getValue().path("id").asText().replace('.', '/') + ".yaml");
            assertThat(file.getKey()).isEqualTo(expected);
        }
    }

    @Test
    void whatIsSupersededExists() {
        Set<String> ids = new HashSet<>();
        for (JsonNode detector : files.values()) {
            ids.add(detector.path("id").asText());
            detector.path("tags").forEach(tag -> ids.add("tag:" + tag.asText()));
        }
        for (JsonNode detector : files.values()) {
            for (JsonNode lesser : detector.path("supersedes")) {
                assertThat(ids).as(detector.path("id").asText()).contains(lesser.asText());
            }
        }
    }

    @Test
    void identitiesOfAtLeastThirtyFiveCountriesAreKnown() {
        Set<String> countries = new HashSet<>(List.of(Locale.getISOCountries()));
        Set<String> known = new HashSet<>();
        for (JsonNode detector : files.values()) {
            for (JsonNode tag : detector.path("tags")) {
                String code = tag.asText().toUpperCase(Locale.ROOT);
                boolean identity = detector.path("id").asText().startsWith("identity.");
                if (identity && (countries.contains(code) || code.equals("UK"))) {
                    known.add(code);
                }
            }
        }
        System.out.println("identity detectors: " + known.size() + " countries");
        assertThat(known).hasSizeGreaterThanOrEqualTo(35);
    }

    private static Map<Path, JsonNode> read() {
        Map<Path, JsonNode> files = new TreeMap<>();
        Load load = new Load(LoadSettings.builder().build());
        try (Stream<Path> all = Files.walk(DETECTORS)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, JSON.valueToTree(load.loadFromString(Files.readString(file))));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
