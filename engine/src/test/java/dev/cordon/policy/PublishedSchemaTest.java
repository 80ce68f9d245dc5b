package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published JSON Schema and the reader agree on the load cases, as far as a schema can say it. */
class PublishedSchemaTest {

    /** What a schema of this kind cannot express: whole-document rules and the insides of texts. */
    private static final Set<ProblemCode> BEYOND_A_SCHEMA = Set.of(
            ProblemCode.DUPLICATE_ID,
            ProblemCode.DUPLICATE_KEY,
            ProblemCode.CONTRADICTION,
            ProblemCode.BAD_EXPRESSION,
            ProblemCode.MISSING_CHECK,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.MISSING_FIELD);

    private final LocatedObject schema = schema();

    @Test
    void acceptsWhatTheReaderAccepts() throws IOException {
        int documents = 0;
        for (LoadCase one : cases("cordon-good.txt", "detectors.txt")) {
            for (Map.Entry<String, byte[]> file : one.files().entrySet()) {
                if (loads(one) && isCordon(file)) {
                    documents++;
                    assertThat(SchemaCheck.faults(schema, parse(file)))
                            .as(one.title())
                            .isEmpty();
                }
            }
        }
        System.out.println("schema: accepted documents: " + documents);
        assertThat(documents).isGreaterThanOrEqualTo(7);
    }

    @Test
    void refusesWhatTheReaderRefuses() throws IOException {
        int documents = 0;
        for (LoadCase one : cases("cordon-bad.txt", "detectors.txt", "dictionaries.txt")) {
            for (Map.Entry<String, byte[]> file : one.files().entrySet()) {
                if (isCordon(file) && mustRefuse(one, file.getKey())) {
                    documents++;
                    assertThat(SchemaCheck.faults(schema, parse(file)))
                            .as(one.title())
                            .isNotEmpty();
                }
            }
        }
        System.out.println("schema: refused documents: " + documents);
        assertThat(documents).isGreaterThanOrEqualTo(8);
    }

    @Test
    void acceptsTheExamples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples/policies/cordon"))) {
            List<Path> all = files.sorted().toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                Located document = parse(Map.entry(file.toString(), Files.readAllBytes(file)));
                assertThat(SchemaCheck.faults(schema, document))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static boolean loads(LoadCase one) {
        return one.problems().stream().noneMatch(problem -> codeOf(problem).level() == ProblemCode.Level.ERROR);
    }

    private static ProblemCode codeOf(String problem) {
        return ProblemCode.valueOf(problem.substring(0, problem.indexOf(' ')));
    }

    private static boolean mustRefuse(LoadCase one, String file) {
        for (String problem : one.problems()) {
            ProblemCode code = codeOf(problem);
            boolean read =
                    code.level() == ProblemCode.Level.ERROR && !code.name().startsWith("MISSING_D");
            boolean aRuleOfNothing = code == ProblemCode.EMPTY_POLICY || code == ProblemCode.ORG_REQUIRED;
            if (problem.contains(" " + file) && read && !aRuleOfNothing && !BEYOND_A_SCHEMA.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCordon(Map.Entry<String, byte[]> file) {
        return new String(file.getValue(), StandardCharsets.UTF_8).contains("cordon");
    }

    private static Located parse(Map.Entry<String, byte[]> file) {
        Problems problems = new Problems(10);
        Located document = Utf8.decode(file.getKey(), file.getValue()).parse(PolicyLimits.DEFAULT, problems);
        assertThat(problems.toList()).isEmpty();
        return document;
    }

    private static List<LoadCase> cases(String... files) throws IOException {
        List<LoadCase> all = new ArrayList<>();
        for (String file : files) {
            all.addAll(LoadCase.read(Path.of("src/test/resources/load-cases").resolve(file)));
        }
        return all;
    }

    private static LocatedObject schema() {
        String name = "cordon-bundle.schema.json";
        try (InputStream in = PolicyBundle.class.getResourceAsStream(name)) {
            return (LocatedObject) parse(Map.entry(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
