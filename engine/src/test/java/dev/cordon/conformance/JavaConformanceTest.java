package dev.cordon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.testing.ConformanceCases;
import dev.cordon.testing.ConformanceSuite;
import org.junit.jupiter.api.Test;

/** The conformance suite on the java backend. */
class JavaConformanceTest {

    @Test
    void everyCaseHoldsUnderEverySubsetOfLayers() {
        ConformanceSuite.Outcome outcome = ConformanceSuite.run("java", null);
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.cases()).isEqualTo(ConformanceCases.all().size()).isGreaterThanOrEqualTo(400);
    }
}
