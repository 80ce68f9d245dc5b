package dev.cordon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.DetectorExamples;
import dev.cordon.compile.CompileOptions;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.Problem;
import org.junit.jupiter.api.Test;

/** Every example and counter-example of every shipped detector, through the engine. */
class ShippedExamplesTest {

    @Test
    void everyDetectorFindsItsExamplesAndLeavesItsCounterExamples() {
        DetectorExamples.Outcome outcome =
                DetectorExamples.run(BundleReader.create().shippedRules().read(), CompileOptions.DEFAULT);
        System.out.println("shipped rules: " + outcome.detectors() + " detectors, " + outcome.examples() + " examples, "
                + outcome.counterexamples() + " counter-examples");
        assertThat(outcome.problems()).extracting(Problem::toString).isEmpty();
        assertThat(outcome.detectors()).isGreaterThanOrEqualTo(40);
        assertThat(outcome.examples()).isGreaterThanOrEqualTo(3 * outcome.detectors());
        assertThat(outcome.counterexamples()).isGreaterThanOrEqualTo(3 * outcome.detectors());
    }
}
