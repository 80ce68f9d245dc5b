package dev.cordon.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.compile.PolicyAdviser;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.PolicyAdvice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What authors are told about their texts, as data. */
class AdviceTest {

    private static final Path FILE = Path.of("src/test/resources/language/advice.txt");
    private static final String CONTENT = "=== ";
    private static int ran;
    private static int held;

    private final PolicyAdviser adviser = PolicyAdviser.over(
            BundleValidator.validate(BundleReader.create().shippedRules().read())
                    .orThrow());

    @TestFactory
    Stream<DynamicTest> advice() throws IOException {
        List<List<String>> cases = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith(CONTENT)) {
                cases.add(new ArrayList<>());
            }
            if (!line.startsWith("#") && !line.isBlank()) {
                cases.get(cases.size() - 1).add(line);
            }
        }
        held = cases.size();
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.get(0), () -> check(one)));
    }

    private void check(List<String> lines) {
        ran++;
        String content = lines.get(0).substring(CONTENT.length()).replace("\\n", "\n");
        PolicyAdvice advice = adviser.advise(content);
        String[] sum = lines.get(1).split(" ", -1);
        assertThat(advice.score()).isBetween(Integer.parseInt(sum[0]), Integer.parseInt(sum[1]));
        assertThat(advice.severity()).hasToString(sum[2]);
        assertThat(advice.issues())
                .extracting(issue -> issue.type() + " " + issue.level())
                .containsExactlyInAnyOrderElementsOf(lines.subList(2, lines.size()));
        assertThat(advice.advice()).isNotBlank();
        advice.issues().forEach(issue -> {
            assertThat(issue.description()).isNotBlank();
            assertThat(issue.suggestion()).isNotBlank();
            assertThat(issue.span().end()).isLessThanOrEqualTo(content.length());
        });
    }

    @AfterAll
    static void everyContentRan() {
        System.out.println("advice: " + ran + " ran of " + held);
        assertThat(ran).isEqualTo(held).isPositive();
    }
}
