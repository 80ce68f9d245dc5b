package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.policy.BundleEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Threads evaluate while tenants' sets are swapped and closed: every decision is of exactly one revision. */
class ReloadSoakTest {

    private static final int THREADS = 4;
    private static final int SWAPS = 1_500;
    private static final int TENANTS = 3;

    @Test
    void everyDecisionIsOfOneRevision() throws Exception {
        // By revision, what each tenant's two rules do there: both name the same action, so that a mixture shows.
        Map<String, List<Action>> actions = new ConcurrentHashMap<>();
        List<Action> current = new ArrayList<>();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<Decision>>> results = new ArrayList<>();
        try (PolicyRepository repository = PolicyEngine.builder()
                .sources(reader -> reader.source("base.yaml", RandomEdits.BASE))
                .buildRepository()) {
            for (int t = 0; t < TENANTS; t++) {
                assertThat(repository.apply(edit(t, Action.WARN, 0)).active()).isTrue();
                current.add(Action.WARN);
            }
            actions.put(repository.engine().policies().revision(), List.copyOf(current));
            for (int i = 0; i < THREADS; i++) {
                int tenant = i % TENANTS;
                Interaction message = Interaction.builder()
                        .org("t" + tenant)
                        .id("t" + tenant)
                        .text("a heron, a trout and 1234")
                        .build();
                results.add(threads.submit(() -> evaluate(repository.engine(), message, stop)));
            }
            for (int s = 0; s < SWAPS; s++) {
                int tenant = s % TENANTS;
                Action action = s / TENANTS % 2 == 0 ? Action.BLOCK : Action.WARN;
                current.set(tenant, action);
                PolicyRepository.Outcome outcome = repository.apply(edit(tenant, action, s));
                assertThat(outcome.active()).isTrue();
                actions.put(outcome.revision(), List.copyOf(current));
            }
            stop.set(true);
            long decisions = 0;
            for (Future<List<Decision>> result : results) {
                for (Decision decision : result.get()) {
                    check(decision, actions);
                    decisions++;
                }
            }
            threads.shutdown();
            EngineHealth health = repository.engine().health();
            System.out.printf("reload soak: %d swaps, decisions of %d revisions checked%n", SWAPS, decisions);
            assertThat(decisions).isGreaterThan(SWAPS / 10);
            assertThat(health.internalGaps()).isZero();
        }
    }

    /** One decision for each revision that came by, and as many calls as there is time for. */
    private static List<Decision> evaluate(PolicyEngine engine, Interaction message, AtomicBoolean stop) {
        List<Decision> seen = new ArrayList<>();
        String last = "";
        while (!stop.get()) {
            Decision decision = engine.evaluate(message);
            if (!decision.revision().equals(last)) {
                last = decision.revision();
                seen.add(decision);
            }
        }
        return seen;
    }

    private static void check(Decision decision, Map<String, List<Action>> actions) {
        List<Action> tenants = actions.get(decision.revision());
        assertThat(tenants).as("a revision that was active").isNotNull();
        int tenant = decision.id().charAt(1) - '0';
        assertThat(decision.complete()).isTrue();
        assertThat(decision.action()).isEqualTo(tenants.get(tenant));
        assertThat(decision.violations().stream().filter(v -> v.action() == tenants.get(tenant)))
                .as("both rules of the tenant")
                .hasSize(2);
    }

    private static BundleEdit edit(int tenant, Action action, int number) {
        return BundleEdit.of("t" + tenant).put("p.yaml", """
                cordon: 1
                policies:
                  - id: t%1$d
                    name: T
                    scope: {org: t%1$d}
                    rules:
                      - {id: birds, action: %2$s, severity: LOW, dictionaries: [birds%1$d]}
                      - {id: fish, action: %2$s, severity: LOW, dictionaries: [fish%1$d]}
                dictionaries:
                  - {id: birds%1$d, version: "1.0", type: Word, terms: [heron, n%3$d]}
                  - {id: fish%1$d, version: "1.0", type: Regex, terms: ['t[r]out', 'n%3$d[a-z]']}
                """.formatted(tenant, action, number));
    }
}
