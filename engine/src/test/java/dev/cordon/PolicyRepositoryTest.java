package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.MemoryBudget;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.policy.BundleEdit;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.ProblemCode;
import dev.cordon.policy.ValidatedBundle;
import dev.cordon.policy.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Changes one by one give what loading everything anew gives. */
class PolicyRepositoryTest {

    @Test
    void everyChangeIsAsIfEverythingWereLoadedAnew() {
        RandomEdits edits = new RandomEdits(20261125);
        Random random = new Random(7);
        int accepted = 0;
        int decisions = 0;
        int changes = 600;
        try (PolicyRepository repository = repository()) {
            for (int i = 0; i < changes; i++) {
                BundleEdit edit = edits.next();
                Validation anew = BundleValidator.validate(
                        RandomEdits.reader(edits.with(edit)).read());
                PolicyRepository.Outcome outcome = repository.apply(edit);
                assertThat(outcome.active())
                        .as(
                                "change %d: %s%n%s%n%s",
                                i,
                                edit,
                                outcome.report().toText(),
                                anew.report().toText())
                        .isEqualTo(anew.bundle() != null);
                if (!outcome.active()) {
                    assertThat(repository.engine().health().lastGood()).containsKey(edit.origin());
                    continue;
                }
                accepted++;
                edits.keep(edit);
                assertThat(repository.engine().health().lastGood()).doesNotContainKey(edit.origin());
                assertThat(repository.engine().policies().policies())
                        .isEqualTo(anew.orThrow().bundle().policies());
                try (CompiledPolicySet set = PolicyCompiler.compile(anew.orThrow())) {
                    assertThat(outcome.revision()).isEqualTo(set.revision());
                    for (String text : RandomEdits.texts(random)) {
                        String org = random.nextInt(8) == 0 ? null : "t" + random.nextInt(6);
                        Interaction message =
                                Interaction.builder().org(org).text(text).build();
                        Decision expected = PolicyEngine.over(set).evaluate(message);
                        assertThat(repository.engine().evaluate(message)).isEqualTo(expected);
                        decisions++;
                    }
                }
            }
        }
        System.out.printf("changes one by one: %d, of which %d accepted, %d decisions%n", changes, accepted, decisions);
        assertThat(accepted).isBetween(changes / 4, changes - 50);
    }

    @Test
    void aLargeBaseIsKeptBesideADeltaAndMergedLater() throws Exception {
        try (PolicyRepository repository = repository()) {
            repository.apply(BundleEdit.of("big")
                    .put("d.yaml", dictionary(terms(6_000, "")))
                    .put("p.yaml", POLICY));
            CompiledPolicySet first = repository.engine().policies();
            assertThat(first.hasDeltas()).isFalse();
            List<String> terms = terms(6_000, "");
            terms.set(17, "newcomer");
            BundleEdit edit = BundleEdit.of("big").put("d.yaml", dictionary(terms));
            try (CompiledPolicySet delta = PolicyCompiler.compile(valid(terms), CompileOptions.DEFAULT, first)) {
                assertThat(delta.hasDeltas()).isTrue();
                sameDecisions(delta, terms);
            }
            assertThat(repository.apply(edit).active()).isTrue();
            repository.awaitMerges();
            assertThat(repository.engine().policies().hasDeltas()).isFalse();
            sameDecisions(repository.engine().policies(), terms);
        }
    }

    private static void sameDecisions(CompiledPolicySet set, List<String> terms) {
        try (CompiledPolicySet anew = PolicyCompiler.compile(valid(terms))) {
            for (String text : List.of("a newcomer", "term16x", "term17x", "term18x and newcomer", "term5999x")) {
                Interaction message =
                        Interaction.builder().org("big").text(text).build();
                assertThat(PolicyEngine.over(set).evaluate(message))
                        .isEqualTo(PolicyEngine.over(anew).evaluate(message));
            }
            assertThat(set.revision()).isEqualTo(anew.revision());
        }
    }

    @Test
    void piecesLiveAsLongAsASetNeedsThem() {
        List<String> terms = terms(6_000, "");
        CompiledPolicySet first = PolicyCompiler.compile(valid(terms));
        terms.set(0, "newcomer");
        CompiledPolicySet second = PolicyCompiler.compile(valid(terms), CompileOptions.DEFAULT, first);
        first.close();
        sameDecisions(second, terms);
        second.close();
        CompiledPolicySet third = PolicyCompiler.compile(valid(terms), CompileOptions.DEFAULT, second);
        assertThat(third.hasDeltas()).as("what was freed is compiled anew").isFalse();
        sameDecisions(third, terms);
        third.close();
    }

    @Test
    void aTenantBeyondItsMemoryStaysOnItsLastGoodVersion() {
        CompileOptions options = CompileOptions.DEFAULT.withMemory(new MemoryBudget(1L << 30, 200_000));
        try (PolicyRepository repository = PolicyEngine.builder()
                .sources(reader -> reader.source("base.yaml", RandomEdits.BASE))
                .options(options)
                .buildRepository()) {
            BundleEdit small = BundleEdit.of("big")
                    .put("d.yaml", dictionary(List.of("heron")))
                    .put("p.yaml", POLICY);
            assertThat(repository.apply(small).active()).isTrue();
            PolicyRepository.Outcome outcome =
                    repository.apply(BundleEdit.of("big").put("d.yaml", dictionary(terms(30_000, ""))));
            assertThat(outcome.active()).isFalse();
            assertThat(outcome.report().problems()).anyMatch(p -> p.code() == ProblemCode.MEMORY_BUDGET);
            assertThat(repository.engine().health().lastGood()).containsOnlyKeys("big");
            Interaction message =
                    Interaction.builder().org("big").text("a heron").build();
            assertThat(repository.engine().evaluate(message).action()).isEqualTo(Action.BLOCK);
        }
    }

    @Test
    void manyChangesAtAStartFailForThemselves() {
        try (PolicyRepository repository = repository()) {
            Map<String, PolicyRepository.Outcome> failed = repository.load(List.of(
                    BundleEdit.of("user").put("p.yaml", POLICY.replace("big", "user")),
                    BundleEdit.of("bad").put("p.yaml", POLICY.replace("dictionaries: [d]", "dictionaries: [nowhere]")),
                    BundleEdit.of("owner").put("d.yaml", dictionary(List.of("heron")))));
            assertThat(failed).containsOnlyKeys("bad");
            assertThat(repository.engine().health().lastGood()).containsOnlyKeys("bad");
            Interaction message =
                    Interaction.builder().org("user").text("a heron").build();
            assertThat(repository.engine().evaluate(message).action()).isEqualTo(Action.BLOCK);
        }
    }

    private static final String POLICY = """
            cordon: 1
            policies:
              - {id: big, name: B, scope: {org: big}, rules: [{id: r, action: BLOCK, severity: LOW, dictionaries: [d]}]}
            """;

    private static PolicyRepository repository() {
        return PolicyEngine.builder()
                .sources(reader -> reader.source("base.yaml", RandomEdits.BASE))
                .buildRepository();
    }

    private static ValidatedBundle valid(List<String> terms) {
        return BundleValidator.validate(BundleReader.create()
                        .source("base.yaml", RandomEdits.BASE)
                        .source("d.yaml", dictionary(terms))
                        .source("p.yaml", POLICY)
                        .read())
                .orThrow();
    }

    private static String dictionary(List<String> terms) {
        return "cordon: 1\ndictionaries:\n  - {id: d, version: \"1.0\", type: Word, terms: " + terms + "}\n";
    }

    private static List<String> terms(int count, String prefix) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            terms.add(prefix + "term" + i + "x");
        }
        return terms;
    }
}
