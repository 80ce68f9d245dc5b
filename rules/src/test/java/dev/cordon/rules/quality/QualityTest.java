package dev.cordon.rules.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.compile.CompileOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A short run of the quality command with floors. */
class QualityTest {

    @Test
    void qualityStaysAboveItsFloors() throws IOException {
        Quality quality = Quality.measure(Path.of("quality-cases"), 5, 16, CompileOptions.DEFAULT);
        Quality.Score total = quality.total();
        System.out.println("quality: " + quality.scores().size() + " rows, " + (total.expected + total.negatives)
                + " cases; "
                + String.join(
                        "; ",
                        quality.lines()
                                .subList(
                                        quality.scores().size() + 1,
                                        quality.lines().size())));
        assertThat(total.expected).isGreaterThan(1_000);
        assertThat(total.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(total.exactShare()).isGreaterThanOrEqualTo(0.95);
        assertThat(total.falsePositiveRate()).isLessThanOrEqualTo(0.01);
        assertThat(total.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.benignFound()).isZero();
        quality.scores()
                .forEach((row, score) ->
                        assertThat(score.recall()).as(row.name()).isGreaterThanOrEqualTo(0.8));
    }
}
