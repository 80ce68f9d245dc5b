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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The examples show what they are there to show, and decide as the golden file says. When a change of meaning is intended, replace
 * {@code src/test/resources/examples/expected.jsonl} by what the README's command prints, without revisions, and read the difference.
 */
class ExamplesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/examples/expected.jsonl");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static CommandRun run;

    @BeforeAll
    static void evaluate() {
        run = CommandRun.of(
                "evaluate",
                "--policies",
                Repository.path("examples/policies").toString(),
                "--dictionaries",
                Repository.path("examples/dictionaries").toString(),
                "--input",
                Repository.path("examples/messages.jsonl").toString());
    }

    private static List<JsonNode> decisions() throws IOException {
        List<JsonNode> out = new ArrayList<>();
        for (String line : run.lines()) {
            out.add(MAPPER.readTree(line));
        }
        return out;
    }

    private static Set<String> ofViolations(String field) throws IOException {
        Set<String> out = new TreeSet<>();
        for (JsonNode decision : decisions()) {
            decision.path("violations").forEach(v -> out.add(v.path(field).asText()));
        }
        return out;
    }

    @Test
    void someAreBlockedAndNoLineIsBad() {
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.REACHED);
        assertThat(run.err()).doesNotContain("error", "bad line");
    }

    @Test
    void allActionsOccur() throws IOException {
        Set<String> actions = new TreeSet<>();
        decisions().forEach(decision -> actions.add(decision.path("action").asText()));
        assertThat(actions).containsExactlyInAnyOrder("ALLOW", "LOG", "ALERT", "WARN", "BLOCK");
    }

    @Test
    void allDialectsAndRuleTypesOccur() throws IOException {
        assertThat(ofViolations("dialect")).containsExactlyInAnyOrder("SYMPHONY_V3", "FLASHBACK", "CORDON");
        assertThat(ofViolations("ruleType"))
                .contains("TEXT_MATCH", "FILE_EXTENSION", "FILE_SIZE", "FILE_PASSWORD", "FILE_CLASSIFIER");
        assertThat(ofViolations("mode")).containsExactlyInAnyOrder("enforce", "shadow");
    }

    // Data types of Symphony policies do not show in decisions: what their rules looked at does.
    @Test
    void allFiveDataTypesOccur() throws IOException {
        Set<String> paths = new TreeSet<>();
        for (JsonNode decision : decisions()) {
            String id = decision.path("id").asText();
            for (JsonNode violation : decision.path("violations")) {
                if (violation.path("dialect").asText().equals("SYMPHONY_V3")) {
                    violation
                            .path("findings")
                            .forEach(f -> paths.add(id.replaceAll("-[0-9]+$", "") + " "
                                    + f.path("path").asText()));
                    violation.path("files").forEach(f -> paths.add("facts"));
                }
            }
        }
        assertThat(paths)
                .contains("chat text", "room name", "room description", "signal name", "file file.text", "facts");
    }

    @Test
    void decisionsAreTheGoldenOnes() throws IOException {
        List<String> actual =
                run.lines().stream().map(ExamplesTest::withoutRevision).toList();
        List<String> golden = Files.readAllLines(GOLDEN, StandardCharsets.UTF_8);
        assertThat(actual).containsExactlyElementsOf(golden);
        System.out.println("examples: " + actual.size() + " decisions");
    }

    @Test
    void theirOwnTestsPass() {
        CommandRun tests = CommandRun.of("test", Repository.path("examples").toString(), "--format", "text");
        assertThat(tests.status()).as(tests.out() + tests.err()).isZero();
    }

    @Test
    void theyValidate() {
        CommandRun validation =
                CommandRun.of("validate", Repository.path("examples").toString(), "--format", "text");
        assertThat(validation.status()).as(validation.out()).isZero();
        assertThat(validation.out()).contains("enforced ");
    }

    // The revision changes with every detector; decisions must not.
    private static String withoutRevision(String line) {
        int start = line.indexOf("\"revision\":\"") + "\"revision\":\"".length();
        return line.substring(0, start) + line.substring(line.indexOf('"', start));
    }
}
