package dev.cordon.hyperscan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.testing.Differential;
import org.junit.jupiter.api.Test;

/** hyperscan = RE2/J on the source as written = brute force, on random patterns and texts. */
class DifferentialTest {

    @Test
    void findsWhatBothOraclesFind() {
        Differential.Outcome outcome = Differential.run("hyperscan", Patterns.backend(), 2026, 50_000);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.comparisons()).isGreaterThanOrEqualTo(50_000);
        assertThat(outcome.matches()).as("cases that match something").isPositive();
    }
}
