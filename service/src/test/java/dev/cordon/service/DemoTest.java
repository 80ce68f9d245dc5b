package dev.cordon.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the project, in a service. */
class DemoTest {

    @TempDir
    Path data;

    @Test
    void decidesAsTheExamplesSay() throws Exception {
        try (RunningService run = RunningService.start(data)) {
            assertThat(run.service().loadDemo()).isTrue();
            assertThat(run.service().loadDemo()).isFalse();
            assertThat(run.anonymous().get("/health").json().path("status").asText())
                    .isEqualTo("ok");
            JsonNode prompt = run.admin()
                    .post(
                            "/v1/evaluate",
                            "{\"kind\":\"prompt\",\"text\":\"my card is 4929 1234 5678 9015, please check it\"}")
                    .json();
            assertThat(prompt.path("policiesInScope").asInt()).isGreaterThan(1);
            assertThat(prompt.path("shadowAction").isMissingNode()).isFalse();
            String dialects = run.services()
                    .database()
                    .read(handle -> handle.createQuery(
                                    "SELECT GROUP_CONCAT(d, ' ') FROM (SELECT DISTINCT dialect AS d FROM policy ORDER BY dialect)")
                            .mapTo(String.class)
                            .one());
            assertThat(dialects).isEqualTo("CORDON FLASHBACK SYMPHONY_V3");
            assertThat(run.services().database().verifyAudit().sound()).isTrue();
        }
    }

    @Test
    void namesEveryExample() throws Exception {
        Path examples =
                Path.of(Demo.class.getResource("/dev/cordon/service/demo").toURI());
        try (Stream<Path> files = Files.walk(examples)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(file -> examples.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".txt"))
                    .sorted()
                    .toList();
            TreeSet<String> named = new TreeSet<>(Demo.POLICIES);
            named.addAll(Demo.DICTIONARIES);
            assertThat(there).containsExactlyElementsOf(named);
        }
    }
}
