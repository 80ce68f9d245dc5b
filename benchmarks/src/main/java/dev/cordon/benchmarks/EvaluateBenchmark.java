package dev.cordon.benchmarks;

import dev.cordon.PolicyEngine;
import dev.cordon.decision.Decision;
import dev.cordon.decision.Violation;
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

/** Our engine, from an interaction to a decision. Throws when a round of messages yields another count than expected. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EvaluateBenchmark {

    /** One engine for all threads. */
    @State(Scope.Benchmark)
    public static class Rules {
        @Param({"MIXED", "EXPRESSIONS", "BUNDLE"})
        public String workload = "MIXED";

        @Param({"JAVA", "HYPERSCAN"})
        public String backend = "JAVA";

        PolicyEngine engine;

        @Setup(Level.Trial)
        public void compile() {
            engine = Engines.of(Engines.Workload.valueOf(workload), Backend.valueOf(backend));
        }

        @TearDown(Level.Trial)
        public void close() {
            engine.policies().close();
            engine.close();
        }
    }

    /** The messages, walked by each thread on its own. */
    @State(Scope.Thread)
    public static class Haystack {
        @Param({"mixed-1k", "clean-256", "clean-1k", "clean-16k", "clean-1k-cyrillic", "clean-16k-cyrillic", "hits-20"})
        public String haystack = "mixed-1k";

        Messages messages;

        @Setup(Level.Trial)
        public void load(Rules rules) {
            messages = Haystacks.messages(haystack, Engines.Workload.valueOf(rules.workload));
        }
    }

    @Benchmark
    public Decision evaluate(Rules rules, Haystack haystack) {
        Decision decision = rules.engine.evaluate(haystack.messages.interaction());
        haystack.messages.counted(matches(decision));
        return decision;
    }

    /** Matches over all violations; what was not looked at must not count as clean. */
    static long matches(Decision decision) {
        if (!decision.complete()) {
            throw new IllegalStateException("incomplete: " + decision.coverage());
        }
        long matches = 0;
        for (Violation violation : decision.violations()) {
            matches += violation.count();
        }
        return matches;
    }
}
