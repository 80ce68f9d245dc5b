package dev.cordon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.testing.BruteForce;
import dev.cordon.testing.ConformanceCase;
import dev.cordon.testing.ConformanceCases;
import dev.cordon.testing.Re2jOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected values of the conformance cases are what both oracles say. */
class ConformanceCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/cases");

    static List<ConformanceCase> cases() {
        return ConformanceCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bruteForceAgrees(ConformanceCase conformance) {
        BruteForce oracle = new BruteForce(conformance.text());
        for (ConformanceCase.Expected expected : conformance.expected()) {
            assertThat(oracle.spans(expected.spec())).isEqualTo(expected.spans());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void re2jAgreesOnPlainExpressions(ConformanceCase conformance) {
        for (ConformanceCase.Expected expected : conformance.expected()) {
            if (expected.source() != null) {
                assertThat(new Re2jOracle(expected.source()).spans(conformance.text()))
                        .isEqualTo(expected.spans());
            }
        }
    }

    @Test
    void everyRowOfEveryFileIsRead() throws IOException {
        long rows = 0;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                rows += Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("{"))
                        .count();
            }
        }
        assertThat(cases()).hasSize(Math.toIntExact(rows)).hasSizeGreaterThanOrEqualTo(400);
        assertThat(cases().stream().map(ConformanceCase::name)).doesNotHaveDuplicates();
    }
}
