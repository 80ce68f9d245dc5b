package dev.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code cli/commands.jsonl}: a command, its input, its status and what has to stand in its outputs. */
class CommandCasesTest {

    private static final Path DIR = Path.of("src/test/resources/cli");
    private static final int LEAST = 40;

    private static List<JsonNode> cases() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> cases = new ArrayList<>();
        for (String line : Files.readAllLines(DIR.resolve("commands.jsonl"))) {
            if (!line.isBlank()) {
                cases.add(mapper.readTree(line.replace("{dir}", DIR.toString().replace('\\', '/'))));
            }
        }
        return cases;
    }

    @TestFactory
    List<DynamicTest> everyCommandBehavesAsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode c : cases()) {
            tests.add(DynamicTest.dynamicTest(c.path("name").asText(), () -> run(c)));
        }
        System.out.println("command line: " + tests.size() + " cases");
        return tests;
    }

    @Test
    void noCaseIsLost() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(cases()).extracting(c -> c.path("name").asText()).doesNotHaveDuplicates();
    }

    private static void run(JsonNode c) {
        String[] args = texts(c.path("args")).toArray(new String[0]);
        byte[] input = c.path("stdin").asText().getBytes(StandardCharsets.UTF_8);
        CommandRun run = CommandRun.withInput(input, args);
        assertThat(run.status()).as(run.err()).isEqualTo(c.path("status").asInt());
        for (String expected : texts(c.path("out"))) {
            assertThat(run.out()).contains(expected);
        }
        for (String expected : texts(c.path("err"))) {
            assertThat(run.err()).contains(expected);
        }
        for (String absent : texts(c.path("absent"))) {
            assertThat(run.out() + run.err()).doesNotContain(absent);
        }
        if (c.has("lines")) {
            assertThat(run.lines()).hasSize(c.path("lines").asInt());
        }
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
    }

    private static List<String> texts(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(text -> out.add(text.asText()));
        return out;
    }
}
