package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The life of an engine and its sets. */
class PolicyEngineTest {

    @Test
    void aSetIsReplacedWholeUnderLoad() throws Exception {
        CompiledPolicySet first = set(Action.LOG);
        PolicyEngine engine = PolicyEngine.over(first);
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> results = new ArrayList<>();
        String log = first.revision();
        String block = set(Action.BLOCK).revision();
        for (int t = 0; t < 4; t++) {
            results.add(threads.submit(() -> {
                int n = 0;
                while (!stop.get()) {
                    Decision d = engine.evaluate(Interaction.message("a heron"));
                    assertThat(d.action()).isEqualTo(d.revision().equals(log) ? Action.LOG : Action.BLOCK);
                    assertThat(d.revision()).isIn(log, block);
                    n++;
                }
                return n;
            }));
        }
        for (int i = 0; i < 300; i++) {
            engine.replace(set(i % 2 == 0 ? Action.BLOCK : Action.LOG)).close();
        }
        stop.set(true);
        int decisions = 0;
        for (Future<Integer> result : results) {
            decisions += result.get();
        }
        threads.shutdown();
        System.out.println("decisions during 300 swaps: " + decisions);
        assertThat(decisions).isPositive();
    }

    @Test
    void equalSourcesGiveEqualRevisions() {
        assertThat(set(Action.LOG).revision())
                .isEqualTo(set(Action.LOG).revision())
                .hasSize(64);
        assertThat(set(Action.LOG).revision()).isNotEqualTo(set(Action.WARN).revision());
    }

    @Test
    void misuseThrows() {
        CompiledPolicySet set = set(Action.LOG);
        PolicyEngine engine = PolicyEngine.over(set);
        assertThatThrownBy(() -> engine.evaluate(null)).isInstanceOf(NullPointerException.class);
        set.close();
        set.close();
        assertThatThrownBy(() -> engine.evaluate(Interaction.message("a"))).isInstanceOf(IllegalStateException.class);
        engine.close();
        assertThatThrownBy(() -> engine.evaluate(Interaction.message("a"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void severalEnginesShareASet() {
        CompiledPolicySet set = set(Action.WARN);
        PolicyEngine one = PolicyEngine.over(set);
        PolicyEngine two = PolicyEngine.over(set);
        one.close();
        assertThat(two.evaluate(Interaction.message("a heron")).action()).isEqualTo(Action.WARN);
    }

    private static CompiledPolicySet set(Action action) {
        String policies = """
                cordon: 1
                policies:
                  - {id: p, name: P, rules: [{id: r, action: %s, severity: LOW, dictionaries: [d]}]}
                dictionaries:
                  - {id: d, version: "1.0", type: Word, terms: [heron]}
                """.formatted(action);
        return PolicyCompiler.compile(BundleValidator.validate(
                        BundleReader.create().source("p.yaml", policies).read())
                .orThrow());
    }
}
