package dev.cordon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.testing.Differential;
import org.junit.jupiter.api.Test;

/** The java backend against RE2/J and brute force on random patterns and texts. */
class JavaDifferentialTest {

    private static final int COMPARISONS = 160_000;

    @Test
    void findsWhatTheOraclesFind() {
        Differential.Outcome outcome = Differential.run("java", null, 20260119, COMPARISONS);
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.comparisons()).isGreaterThanOrEqualTo(COMPARISONS);
        assertThat(outcome.matches()).isGreaterThan(COMPARISONS / 2);
    }
}
