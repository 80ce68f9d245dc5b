package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Validating over detectors that were validated before gives what validating everything together gives. */
class ValidateOverTest {

    private static final String DETECTOR = """
            cordon: 1
            detectors:
              - {id: %s, description: d, type: X, pattern: '%s', severity: low}
            """;

    private static final String POLICY = """
            cordon: 1
            policies:
              - id: p
                name: P
                rules: [{id: r, action: BLOCK, detectors: ['%s']}]
            """;

    @Test
    void givesTheSameAsTogether() {
        String base = DETECTOR.formatted("acme.one", "ab[0-9]{2}");
        for (String wanted : List.of("acme.one", "acme.two", "acme.nothing", "acme.*")) {
            String more = POLICY.formatted(wanted);
            String second = DETECTOR.formatted("acme.two", "cd[0-9]{2}");
            Validation together = BundleValidator.validate(BundleReader.create()
                    .source("base.yaml", base)
                    .source("second.yaml", second)
                    .source("more.yaml", more)
                    .read());
            Validation over = BundleValidator.validateOver(
                    BundleValidator.validate(BundleReader.create()
                                    .source("base.yaml", base)
                                    .read())
                            .orThrow(),
                    BundleReader.create()
                            .source("second.yaml", second)
                            .source("more.yaml", more)
                            .read(),
                    PolicyLimits.DEFAULT);
            assertThat(over.report()).as(wanted).isEqualTo(together.report());
            assertThat(over.report().hasErrors()).as(over.report().toText()).isEqualTo(wanted.equals("acme.nothing"));
            if (over.bundle() != null) {
                try (CompiledPolicySet a = PolicyCompiler.compile(over.orThrow());
                        CompiledPolicySet b = PolicyCompiler.compile(together.orThrow())) {
                    assertThat(a.revision()).as(wanted).isEqualTo(b.revision());
                }
            }
        }
    }

    @Test
    void refusesAnIdOfTheBase() {
        ValidatedBundle base = BundleValidator.validate(BundleReader.create()
                        .source("base.yaml", DETECTOR.formatted("acme.one", "ab[0-9]{2}"))
                        .read())
                .orThrow();
        Validation over = BundleValidator.validateOver(
                base,
                BundleReader.create()
                        .source("more.yaml", DETECTOR.formatted("acme.one", "cd"))
                        .read(),
                PolicyLimits.DEFAULT);
        assertThat(over.report().problems()).extracting(Problem::code).contains(ProblemCode.DUPLICATE_ID);
    }
}
