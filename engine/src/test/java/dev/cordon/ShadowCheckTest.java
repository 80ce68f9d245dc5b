package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.spi.BackendOffer;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.CompileResult;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastPattern;
import dev.cordon.spi.FastScratch;
import dev.cordon.spi.MatcherBackend;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A backend that passes its canaries and then loses matches is found out and switched off. */
class ShadowCheckTest {

    // Letters that stand everywhere: java finds the expression dear and leaves it to the backend.
    private static final String POLICY = """
            cordon: 1
            policies:
              - {id: p, name: P, rules: [{id: r, action: BLOCK, severity: LOW, dictionaries: [d]}]}
            dictionaries:
              - {id: d, version: "1.0", type: Regex, terms: ['[ehnor]{5}']}
            """;
    private static final Interaction LONG = Interaction.message("x".repeat(1_000) + " heron");
    private static final Interaction SHORT = Interaction.message("a heron");

    @Test
    void aBackendThatLosesMatchesIsQuarantined() throws Exception {
        PolicyEngine engine = engine(1, 500);
        assertThat(engine.health().backend()).isEqualTo("careless");
        assertThat(engine.health().reason()).isEqualTo("it said so");
        assertThat(engine.evaluate(SHORT).action()).isEqualTo(Action.BLOCK);
        assertThat(engine.evaluate(LONG).action()).as("what it loses").isEqualTo(Action.ALLOW);
        while (!engine.health().quarantined()) {
            Thread.sleep(1);
        }
        assertThat(engine.health().backend()).isEqualTo("java");
        assertThat(engine.health().shadow().differences()).isPositive();
        assertThat(engine.evaluate(LONG).action()).isEqualTo(Action.BLOCK);
    }

    @Test
    void anHonestBackendStays() throws Exception {
        PolicyEngine engine = engine(1, Integer.MAX_VALUE);
        for (int i = 0; i < 50; i++) {
            assertThat(engine.evaluate(i % 2 == 0 ? SHORT : LONG).action()).isEqualTo(Action.BLOCK);
        }
        while (engine.health().shadow().checked() + engine.health().shadow().skipped() < 50) {
            Thread.sleep(1);
        }
        assertThat(engine.health().shadow().differences()).isZero();
        assertThat(engine.health().quarantined()).isFalse();
        assertThat(engine.health().nativeFallbacks()).isZero();
    }

    @Test
    void aRefusedBackendIsNamedAndMayBeRequired() {
        BackendOffer refused = new BackendOffer.Refused("careless", BackendOffer.Refused.Kind.UNTRUSTED, "it missed");
        PolicyEngine engine = PolicyEngine.builder()
                .sources(reader -> reader.source("p.yaml", POLICY))
                .backend(refused)
                .build();
        assertThat(engine.health().backend()).isEqualTo("java");
        assertThat(engine.health().reason()).contains("careless", "UNTRUSTED", "it missed");
        assertThatThrownBy(() -> PolicyEngine.builder().requireBackend(refused))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it missed");
    }

    private static PolicyEngine engine(int oneIn, int careful) {
        return PolicyEngine.builder()
                .sources(reader -> reader.source("p.yaml", POLICY))
                .backend(new BackendOffer.Trusted(new Careless(careful), "it said so"))
                .shadowCheck(oneIn)
                .build();
    }

    /**
     * Finds five letters of those in heron.
     *
     * @param careful longest text in which it does
     */
    private record Careless(int careful) implements MatcherBackend {
        @Override
        public String name() {
            return "careless";
        }

        @Override
        public String refusal(FastPattern pattern) {
            return "";
        }

        @Override
        public CompileResult compile(List<FastPattern> patterns, CompileBudget budget) {
            return new CompileResult(new Finder(patterns.get(0).id(), careful), Map.of());
        }
    }

    private record Finder(int pattern, int careful) implements FastMatcher {
        @Override
        public FastScratch newScratch() {
            return new FastScratch() {
                @Override
                public long memoryBytes() {
                    return 0;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public boolean scan(char[] chars, int length, FastScratch scratch, EndSink sink) {
            int run = 0;
            for (int end = 1; end <= length && length <= careful; end++) {
                run = "ehnor".indexOf(chars[end - 1]) >= 0 ? run + 1 : 0;
                if (run >= 5) {
                    sink.add(pattern, end);
                }
            }
            return true;
        }

        @Override
        public long memoryBytes() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
