package dev.cordon.service.flashback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.http.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/** Cases of a file, one JSON object a line, each a test of its own. */
final class CaseFile {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private CaseFile() {}

    static List<DynamicTest> tests(String file, int least, Consumer<JsonNode> run) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/flashback", file))) {
            if (!line.isBlank()) {
                JsonNode c = MAPPER.readTree(line);
                tests.add(DynamicTest.dynamicTest(c.path("name").asText(), () -> run.accept(c)));
            }
        }
        assertThat(tests).extracting(DynamicTest::getDisplayName).doesNotHaveDuplicates();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(least);
        System.out.println(file + ": " + tests.size() + " cases");
        return tests;
    }

    /** The body of a case: an object, raw text, or bytes; long values are written as a piece and a count. */
    static byte[] body(JsonNode c) {
        if (c.has("hex")) {
            return HexFormat.of().parseHex(c.path("hex").asText());
        }
        if (c.has("raw")) {
            return c.path("raw").asText().getBytes(StandardCharsets.UTF_8);
        }
        if (c.has("raw_repeat")) {
            return repeated(c.path("raw_repeat")).getBytes(StandardCharsets.UTF_8);
        }
        ObjectNode body = c.path("body").deepCopy();
        c.path("repeat").properties().forEach(field -> body.put(field.getKey(), repeated(field.getValue())));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String repeated(JsonNode pieceAndCount) {
        return pieceAndCount.get(0).asText().repeat(pieceAndCount.get(1).asInt());
    }

    static void refused(JsonNode c, Fault fault) {
        assertThat(fault.kind()).isIn(Fault.Kind.INVALID, Fault.Kind.MALFORMED);
        for (JsonNode part : c.path("refused")) {
            assertThat(fault.help()).contains(part.asText());
        }
    }
}
