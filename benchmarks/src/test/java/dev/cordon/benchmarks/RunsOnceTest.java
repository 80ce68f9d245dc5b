package dev.cordon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every benchmark method runs through its haystack once and counts what it must. No times. */
class RunsOnceTest {

    @ParameterizedTest
    @CsvSource({
        "MIXED, JAVA, mixed-1k",
        "MIXED, HYPERSCAN, mixed-1k",
        "MIXED, JAVA, hits-20",
        "MIXED, JAVA, clean-1k",
        "MIXED, HYPERSCAN, clean-1k-cyrillic",
        "MIXED, JAVA, clean-16k-cyrillic",
        "EXPRESSIONS, JAVA, clean-256",
        "EXPRESSIONS, HYPERSCAN, hits-20",
        "EXPRESSIONS, JAVA, clean-16k",
        "BUNDLE, JAVA, clean-256",
        "BUNDLE, HYPERSCAN, clean-1k"
    })
    void evaluate(String workload, String backend, String haystack) {
        EvaluateBenchmark.Rules rules = new EvaluateBenchmark.Rules();
        rules.workload = workload;
        rules.backend = backend;
        rules.compile();
        EvaluateBenchmark.Haystack texts = new EvaluateBenchmark.Haystack();
        texts.haystack = haystack;
        texts.load(rules);
        EvaluateBenchmark benchmark = new EvaluateBenchmark();
        for (int i = 0; i < texts.messages.size(); i++) {
            benchmark.evaluate(rules, texts);
        }
        rules.close();

        assertThat(texts.messages.rounds()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(PeerBenchmark.Kind.class)
    void peers(PeerBenchmark.Kind kind) {
        PeerBenchmark benchmark = new PeerBenchmark();
        benchmark.peer = kind.name();
        benchmark.compile();
        for (int i = 0; i < 32; i++) {
            benchmark.count();
        }
        benchmark.close();

        assertThat(benchmark.rounds()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(DocumentFiles.Format.class)
    void documents(DocumentFiles.Format format) throws Exception {
        DocumentsBenchmark benchmark = new DocumentsBenchmark();
        benchmark.format = format.name();
        benchmark.prepare();
        assertThat(DocumentFiles.of(format).length)
                .isBetween(DocumentFiles.SIZE * 9 / 10, DocumentFiles.SIZE * 11 / 10);
        assertThat(EvaluateBenchmark.matches(benchmark.cordon()))
                .isEqualTo(EvaluateBenchmark.matches(benchmark.tika()));
        benchmark.close();
    }

    @Test
    void terms() {
        TermsBenchmark benchmark = new TermsBenchmark();
        TermsBenchmark.Size size = new TermsBenchmark.Size();
        TermsBenchmark.Ours ours = new TermsBenchmark.Ours();
        TermsBenchmark.Literals literals = new TermsBenchmark.Literals();
        TermsBenchmark.Stock stock = new TermsBenchmark.Stock();
        ours.compile(size);
        literals.compile(size);
        stock.compile(size);
        for (int i = 0; i < 16; i++) {
            benchmark.evaluate(ours);
            benchmark.literals(literals);
            benchmark.stock(stock);
        }
        ours.close();
        literals.close();

        assertThat(ours.messages.rounds()).isEqualTo(1);
        assertThat(literals.messages.rounds()).isEqualTo(1);
        assertThat(stock.messages.rounds()).isEqualTo(1);
    }

    @Test
    void compile() {
        CompileBenchmark benchmark = new CompileBenchmark();
        benchmark.terms = 1_000;
        benchmark.list();

        assertThat(benchmark.ours()).isPositive();
        assertThat(benchmark.literals()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"ALONE, JAVA", "AMONG, JAVA", "NOISY, HYPERSCAN", "EDITED, JAVA"})
    void tenants(String company, String backend) throws InterruptedException {
        TenantsBenchmark benchmark = new TenantsBenchmark();
        benchmark.company = company;
        benchmark.backend = backend;
        benchmark.tenants = Tenants.MEASURED + 5;
        benchmark.load();
        for (int i = 0; i < 32; i++) {
            benchmark.evaluate();
        }
        benchmark.close();

        assertThat(benchmark.messages.rounds()).isEqualTo(1);
    }

    @Test
    void change() {
        ChangeBenchmark benchmark = new ChangeBenchmark();
        benchmark.tenants = 20;
        benchmark.load();
        for (int i = 0; i < 40; i++) {
            assertThat(benchmark.change().complete()).isTrue();
        }
        benchmark.close();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void delta(boolean delta) {
        DeltaBenchmark benchmark = new DeltaBenchmark();
        benchmark.delta = delta;
        benchmark.compile();
        for (int i = 0; i < 16; i++) {
            benchmark.evaluate();
        }
        benchmark.close();

        assertThat(benchmark.messages.rounds()).isEqualTo(1);
    }

    @Test
    void floor() {
        FloorBenchmark benchmark = new FloorBenchmark();
        benchmark.load();

        assertThat(benchmark.floor()).isNotZero();
    }

    @Test
    void wrongCountIsNoMeasurement() {
        Messages messages = new Messages("one", new String[] {"text"}, 1);

        assertThatThrownBy(() -> messages.counted(2)).hasMessage("expected 1 matches in one, found 2");
    }
}
