package dev.cordon.benchmarks;

import dev.cordon.PolicyEngine;
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

/** From a list of terms to something that can scan. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class CompileBenchmark {

    @Param("100000")
    public int terms = 100_000;

    private List<String> list;

    @Setup(Level.Trial)
    public void list() {
        list = TermList.of(terms);
    }

    /** Bytes of the compiled set, so that the work cannot be skipped. */
    @Benchmark
    public long ours() {
        try (PolicyEngine engine = Engines.ofTerms(list)) {
            long bytes = engine.policies().memoryBytes();
            engine.policies().close();
            return bytes;
        }
    }

    /** Bytes of the native database. */
    @Benchmark
    public long literals() {
        try (RawHyperscanPeer peer = RawHyperscanPeer.ofLiterals(list)) {
            return peer.databaseBytes();
        }
    }
}
