package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.compile.CompileOptions;
import dev.cordon.model.EvaluationLimits;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.InvalidBundleException;
import dev.cordon.policy.PolicyBundle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorScanTest {

    private static final String DETECTORS = """
            detector: 1
            id: test.word
            type: WORD
            title: t
            description: d
            severity: low
            pattern: 'w[0-9]'
            examples: [w1]
            counterexamples: [w]
            ---
            detector: 1
            id: test.digit
            type: DIGIT
            title: t
            description: d
            severity: high
            pattern: '[0-9]'
            examples: ['1']
            counterexamples: [w]
            ---
            detector: 1
            id: test.signal
            type: SIGNAL
            title: t
            description: d
            severity: low
            signal: true
            pattern: 'w'
            examples: [w]
            counterexamples: [v]
            """;

    private static PolicyBundle bundle() {
        BundleReader reader = BundleReader.create();
        int number = 0;
        for (String detector : DETECTORS.split("---\n")) {
            reader.source("d" + number++ + ".yaml", detector);
        }
        return reader.read();
    }

    private static List<String> scan(CompileOptions options, Interaction interaction) {
        try (DetectorScan scan = DetectorScan.of(bundle(), options)) {
            DetectorScan.Detections seen = scan.scan(interaction);
            List<String> found = new ArrayList<>();
            seen.found()
                    .forEach(d -> found.add(d.detector().id() + " " + d.place().segment() + " "
                            + d.place().span()));
            if (!seen.complete()) {
                found.add("cut");
            }
            return found;
        }
    }

    @Test
    void findingsComeInTextOrderAndSignalsAreNone() {
        assertThat(scan(CompileOptions.DEFAULT, Interaction.message("w1 2 w3")))
                .containsExactly(
                        "test.word 0 Span[start=0, end=2]",
                        "test.digit 0 Span[start=1, end=2]",
                        "test.digit 0 Span[start=3, end=4]",
                        "test.word 0 Span[start=5, end=7]",
                        "test.digit 0 Span[start=6, end=7]");
    }

    @Test
    void fileNamesAndTextsAreScanned() {
        Interaction file = Interaction.builder()
                .file(FileFacts.named("w1.txt").withText("7"))
                .build();
        assertThat(scan(CompileOptions.DEFAULT, file))
                .containsExactly(
                        "test.word 0 Span[start=0, end=2]",
                        "test.digit 0 Span[start=1, end=2]",
                        "test.digit 1 Span[start=0, end=1]");
    }

    @Test
    void whatLimitsCutOffShows() {
        CompileOptions narrow = CompileOptions.DEFAULT.withLimits(new EvaluationLimits(4, 4, 10, 10));
        assertThat(scan(narrow, Interaction.message("1 2 3")))
                .containsExactly("test.digit 0 Span[start=0, end=1]", "test.digit 0 Span[start=2, end=3]", "cut");
        assertThat(scan(narrow, Interaction.message("abcdef"))).containsExactly("cut");
    }

    @Test
    void aWrongDetectorIsNamed() {
        PolicyBundle wrong = BundleReader.create()
                .source("d.yaml", DETECTORS.split("---\n")[0].replace("w[0-9]", "(?=w)[0-9]"))
                .read();
        assertThatThrownBy(() -> DetectorScan.of(wrong, CompileOptions.DEFAULT))
                .isInstanceOf(InvalidBundleException.class)
                .hasMessageContaining("BAD_EXPRESSION");
    }
}
