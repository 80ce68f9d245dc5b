package dev.cordon.hyperscan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.testing.ConformanceSuite;
import org.junit.jupiter.api.Test;

/** The engine's conformance suite with native code finding the candidates: no difference is tolerated. */
class ConformanceTest {

    @Test
    void everyCaseUnderEverySubsetOfLayers() {
        ConformanceSuite.Outcome outcome = ConformanceSuite.run("hyperscan", Patterns.backend());

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.cases()).isGreaterThanOrEqualTo(400);
    }
}
