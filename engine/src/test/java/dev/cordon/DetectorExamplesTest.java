package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.compile.CompileOptions;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.Problem;
import dev.cordon.policy.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorExamplesTest {

    private static final String DETECTOR = """
            detector: 1
            id: test.code
            type: CODE
            title: t
            description: d
            severity: low
            signal: %s
            pattern: 'c[0-9]+'
            keywords: {terms: [code], distance: 20}
            examples: %s
            counterexamples: %s
            """;

    private static DetectorExamples.Outcome run(boolean signal, String examples, String counterexamples) {
        String source = DETECTOR.formatted(signal, examples, counterexamples);
        return DetectorExamples.run(
                BundleReader.create().source("d.yaml", source).read(), CompileOptions.DEFAULT);
    }

    private static List<String> messages(DetectorExamples.Outcome outcome) {
        assertThat(outcome.problems()).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.FAILED_EXAMPLE);
            assertThat(problem.item()).isEqualTo("detector `test.code`");
        });
        return outcome.problems().stream()
                .map(p -> p.message() + " | " + p.help())
                .toList();
    }

    @Test
    void passesWhenEverythingIsAsWritten() {
        DetectorExamples.Outcome outcome =
                run(false, "[code «c12», 'code c1 c2', code «c1» «c2»]", "[c12, code, code d1]");
        assertThat(outcome.problems()).extracting(Problem::toString).isEmpty();
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.detectors()).isEqualTo(1);
        assertThat(outcome.examples()).isEqualTo(3);
        assertThat(outcome.counterexamples()).isEqualTo(3);
    }

    @Test
    void signalsAreRunToo() {
        assertThat(messages(run(true, "[code c1, code c2, code d3]", "[c1, code c9, code]")))
                .containsExactly(
                        "example 3 is not found | no pattern matches",
                        "counter-example 2 is found at 5..7 | narrow the detector");
    }

    @Test
    void whatIsNotFoundSaysWhy() {
        assertThat(messages(run(false, "[code c1, c1, code x]", "[c1, code, x]")))
                .containsExactly(
                        "example 2 is not found | what matched was refused: 1 x KEYWORD_MISSING",
                        "example 3 is not found | no pattern matches");
    }

    @Test
    void marksAreExact() {
        assertThat(messages(run(false, "[code «c1»2, code «c1» c2, code c1]", "[c1, code, x]")))
                .containsExactly(
                        "example 1 is found at 5..8, marked at 5..7 | offsets are without the marks",
                        "example 2 is found at 5..7, 8..10, marked at 5..7 | offsets are without the marks");
    }
}
