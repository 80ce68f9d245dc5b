package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The warning protocol: what a token lifts, and everything it does not. */
class OverrideAuthorityTest {

    private static final byte[] KEY = "a key of more than sixteen bytes".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String POLICIES = """
            cordon: 1
            policies:
              - id: p
                name: Birds
                rules:
                  - {id: warn, action: WARN, severity: MEDIUM, dictionaries: [birds]}
                  - {id: more, action: WARN, severity: MEDIUM, dictionaries: [fish]}
                  - {id: block, action: BLOCK, severity: HIGH, dictionaries: [stones]}
            dictionaries:
              - {id: birds, version: "1.0", type: Word, terms: [heron]}
              - {id: fish, version: "1.0", type: Word, terms: [trout]}
              - {id: stones, version: "1.0", type: Word, terms: [granite]}
            """;

    private final OverrideAuthority authority = authority(NOW);
    private final PolicyEngine engine = engine(authority);

    @Test
    void aTokenLiftsTheWarningOnce() {
        Interaction heron = by("ann", "a heron");
        Decision warned = engine.evaluate(heron);
        assertThat(warned.action()).isEqualTo(Action.WARN);
        String token = authority.justify(warned.challenge(), "the client asked", "ann");

        Decision lifted = engine.evaluate(heron, with(token));
        assertThat(lifted.action()).isEqualTo(Action.LOG);
        assertThat(lifted.mayProceed()).isTrue();
        assertThat(lifted.liftedByOverride()).containsExactly("p/warn");
        assertThat(lifted.violations()).hasSize(1);

        assertThat(engine.evaluate(heron, with(token)).action()).isEqualTo(Action.WARN);
    }

    @Test
    void anotherTextUserOrWarningIsNotLifted() {
        String token = authority.justify(engine.evaluate(by("ann", "a heron")).challenge(), "because", "ann");
        assertThat(engine.evaluate(by("ann", "a heron!"), with(token)).action()).isEqualTo(Action.WARN);
        assertThat(engine.evaluate(by("bob", "a heron"), with(token)).action()).isEqualTo(Action.WARN);
        assertThat(engine.evaluate(by("ann", "a heron and a trout"), with(token))
                        .action())
                .isEqualTo(Action.WARN);
    }

    @Test
    void aTokenIsNotUsedUpWhereItDoesNotHelp() {
        Interaction both = by("ann", "a heron and a trout");
        String token = authority.justify(engine.evaluate(both).challenge(), "because", "ann");
        PolicyEngine blocking = PolicyEngine.builder()
                .sources(reader -> reader.source("p.yaml", POLICIES.replace("granite", "trout")))
                .overrides(authority)
                .build();
        Decision blocked = blocking.evaluate(both, with(token));
        assertThat(blocked.action()).isEqualTo(Action.BLOCK);
        assertThat(blocked.liftedByOverride()).isEmpty();
        PolicyEngine warning = PolicyEngine.builder()
                .sources(reader -> reader.source(
                        "p.yaml",
                        POLICIES.replace("action: BLOCK", "action: WARN").replace("granite", "and")))
                .overrides(authority)
                .build();
        Decision more = warning.evaluate(both, with(token));
        assertThat(more.action()).isEqualTo(Action.WARN);
        String forAll = authority.justify(more.challenge(), "because", "ann");
        assertThat(warning.evaluate(both, with(forAll)).action()).isEqualTo(Action.LOG);

        assertThat(engine.evaluate(both, with(token)).action()).isEqualTo(Action.LOG);
    }

    @Test
    void aBlockIsNeverLifted() {
        Decision decision = engine.evaluate(by("ann", "a heron on granite"));
        assertThat(decision.action()).isEqualTo(Action.BLOCK);
        assertThat(decision.challenge()).isNull();
    }

    @Test
    void aChallengeIsForItsUserAndItsTime() {
        String challenge = engine.evaluate(by("ann", "a heron")).challenge();
        assertThat(authority.justify(challenge, "because", "bob")).isNull();
        assertThat(authority(NOW.plusSeconds(601)).justify(challenge, "because", "ann"))
                .isNull();
        assertThatThrownBy(() -> authority.justify(challenge, " ", "ann")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingForgedOpens() {
        String challenge = engine.evaluate(by("ann", "a heron")).challenge();
        assertThat(engine.evaluate(by("ann", "a heron"), with(challenge)).action())
                .isEqualTo(Action.WARN);
        int opened = 0;
        for (int i = 0; i < challenge.length(); i++) {
            char other = challenge.charAt(i) == 'A' ? 'B' : 'A';
            String forged = challenge.substring(0, i) + other + challenge.substring(i + 1);
            // The last character of a Base64 part may hold bits that decode to nothing.
            opened += authority.justify(forged, "because", "ann") != null && i != challenge.length() - 1 ? 1 : 0;
        }
        assertThat(opened).isLessThanOrEqualTo(1);
        for (String junk : List.of("", ".", "a.b", "====.====", "é.é")) {
            assertThat(authority.justify(junk, "because", "ann")).isNull();
        }
    }

    @Test
    void withoutAnAuthorityThereIsNoChallenge() {
        PolicyEngine plain = PolicyEngine.over(engine.policies());
        assertThat(plain.evaluate(by("ann", "a heron")).challenge()).isNull();
    }

    private static Interaction by(String user, String text) {
        return Interaction.builder().user(user).text(text).build();
    }

    private static EvaluateOptions with(String token) {
        return EvaluateOptions.DEFAULT.withOverrideTokens(List.of(token));
    }

    private static OverrideAuthority authority(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new OverrideAuthority(KEY, Duration.ofMinutes(10), OverrideStore.inMemory(clock), clock);
    }

    private static PolicyEngine engine(OverrideAuthority authority) {
        return PolicyEngine.builder()
                .sources(reader -> reader.source("p.yaml", POLICIES))
                .overrides(authority)
                .build();
    }
}
