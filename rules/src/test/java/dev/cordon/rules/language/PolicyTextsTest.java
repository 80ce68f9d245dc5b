package dev.cordon.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.policy.EnforcementReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Natural-language policies as data: each file of {@code language/texts} holds texts with the directives they should be read as and
 * the messages they should block, at every kind of segment.
 */
class PolicyTextsTest {

    private static final Path FOLDER = Path.of("src/test/resources/language");
    private static final int FEWEST = 400;

    private static final Quality READING = new Quality("directives");
    private static final Quality BLOCKING = new Quality("blocked messages");
    private static int ran;
    private static int held;

    @TestFactory
    Stream<DynamicTest> texts() throws IOException {
        Samples samples = Samples.read(FOLDER.resolve("samples.txt"));
        List<PolicyTextCase> cases = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER.resolve("texts"))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            cases.addAll(PolicyTextCase.read(file, samples));
        }
        held = cases.size();
        PolicyTexts texts =
                new PolicyTexts(cases.stream().map(PolicyTextCase::text).toList());
        return IntStream.range(0, held)
                .mapToObj(i -> DynamicTest.dynamicTest(
                        cases.get(i).name(), () -> check(cases.get(i), texts.report(i), texts.blocks(i, samples))))
                .onClose(texts::close);
    }

    private static void check(PolicyTextCase expected, EnforcementReport report, java.util.Set<String> blocks) {
        ran++;
        boolean people = expected.clauses().stream().anyMatch(line -> line.contains(" >"));
        List<String> directives = Interpretation.of(report, people);
        READING.add(directives, expected.clauses());
        BLOCKING.add(blocks, expected.blocks());
        Coverage.check(expected.text(), report);
        assertThat(directives).as(expected.text()).containsExactlyInAnyOrderElementsOf(expected.clauses());
        assertThat(blocks).as(expected.text()).isEqualTo(expected.blocks());
    }

    @AfterAll
    static void everyTextRan() {
        System.out.println("policy texts: " + ran + " ran of " + held + "; " + READING + "; " + BLOCKING);
        assertThat(ran).isEqualTo(held).isGreaterThanOrEqualTo(FEWEST);
    }
}
