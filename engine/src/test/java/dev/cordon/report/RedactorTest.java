package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.PolicyEngine;
import dev.cordon.decision.Decision;
import dev.cordon.model.Interaction;
import org.junit.jupiter.api.Test;

class RedactorTest {

    private static final PolicyEngine ENGINE = PolicyEngine.builder()
            .sources(reader -> reader.source("p.yaml", """
                            cordon: 1
                            policies:
                              - {id: p, name: P, rules: [{id: r, action: LOG, severity: LOW, dictionaries: [d]}]}
                            dictionaries:
                              - {id: d, version: "1.0", type: Word, terms: [heron, heron bay, bay watch, tern]}
                            """).shadowSource("s.yaml", """
                            cordon: 1
                            policies:
                              - {id: s, name: S, rules: [{id: r, action: BLOCK, severity: LOW, dictionaries: [e]}]}
                            dictionaries:
                              - {id: e, version: "1.0", type: Word, terms: [secret]}
                            """))
            .build();

    @Test
    void overlappingAndTouchingSpansAreTakenOutAsOne() {
        assertThat(redact("at heron bay watch", Redactor.Style.MASK)).isEqualTo("at ***************");
        assertThat(redact("at heron bay watch", Redactor.Style.LABEL)).isEqualTo("at [redacted]");
        assertThat(redact("ternheron", Redactor.Style.LABEL)).isEqualTo("[redacted]");
        assertThat(redact("tern heron", Redactor.Style.LABEL)).isEqualTo("[redacted] [redacted]");
    }

    @Test
    void aCleanTextIsItself() {
        assertThat(redact("nothing here", Redactor.Style.MASK)).isEqualTo("nothing here");
    }

    @Test
    void shadowFindingsStay() {
        assertThat(redact("a secret tern", Redactor.Style.MASK)).isEqualTo("a secret ****");
    }

    @Test
    void redactedTextHoldsNoFinding() {
        String once = redact("heron bay watch tern heron 😀 tern", Redactor.Style.MASK);
        assertThat(ENGINE.evaluate(Interaction.message(once)).violations()).isEmpty();
        assertThat(once).hasSameSizeAs("heron bay watch tern heron 😀 tern");
    }

    @Test
    void anotherTextIsRefused() {
        Decision decision = ENGINE.evaluate(Interaction.message("a tern"));
        assertThatThrownBy(() -> Redactor.redact("a", decision, Redactor.Style.MASK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String redact(String text, Redactor.Style style) {
        return Redactor.redact(text, ENGINE.evaluate(Interaction.message(text)), style);
    }
}
