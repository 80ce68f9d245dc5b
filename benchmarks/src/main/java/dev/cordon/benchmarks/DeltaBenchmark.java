package dev.cordon.benchmarks;

import dev.cordon.PolicyEngine;
import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.decision.Decision;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.SourceLocation;
import dev.cordon.policy.ValidatedBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Terms one of which changed since the base was compiled, as they are scanned until the delta is merged. One thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class DeltaBenchmark {

    private static final String POLICY = """
            cordon: 1
            policies:
              - {id: p, name: P, rules: [{id: r, action: BLOCK, severity: HIGH, dictionaries: [terms]}]}
            """;

    @Param({"true", "false"})
    public boolean delta = true;

    @Param("10000")
    public int terms = 10_000;

    PolicyEngine engine;
    Messages messages;

    @Setup(Level.Trial)
    public void compile() {
        List<String> list = new ArrayList<>(TermList.of(terms));
        CompiledPolicySet base = PolicyCompiler.compile(valid(list));
        list.set(terms - 1, "zyx wvu tsr");
        CompiledPolicySet changed = PolicyCompiler.compile(valid(list), CompileOptions.DEFAULT, delta ? base : null);
        if (changed.hasDeltas() != delta) {
            throw new IllegalStateException("a delta: " + changed.hasDeltas());
        }
        base.close();
        engine = PolicyEngine.over(changed);
        messages = TermsBenchmark.messages();
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.policies().close();
        engine.close();
    }

    @Benchmark
    public Decision evaluate() {
        Decision decision = engine.evaluate(messages.interaction());
        messages.counted(EvaluateBenchmark.matches(decision));
        return decision;
    }

    private static ValidatedBundle valid(List<String> list) {
        List<Dictionary.Term> entries = new ArrayList<>();
        list.forEach(term -> entries.add(new Dictionary.Term(entries.size() + 1, term)));
        Dictionary dictionary = new Dictionary(
                "terms", "terms", "1.0", Dictionary.Type.WORD, false, entries, SourceLocation.of("terms"));
        return BundleValidator.validate(BundleReader.create()
                        .source("p.yaml", POLICY)
                        .dictionary(dictionary)
                        .read())
                .orThrow();
    }
}
