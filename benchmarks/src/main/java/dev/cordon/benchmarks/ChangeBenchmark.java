package dev.cordon.benchmarks;

import dev.cordon.PolicyRepository;
import dev.cordon.decision.Decision;
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

/** From a changed document to a decision under it: reading, validating, compiling, canaries and activation. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class ChangeBenchmark {

    @Param({"JAVA", "HYPERSCAN"})
    public String backend = "JAVA";

    @Param("1000")
    public int tenants = 1_000;

    private PolicyRepository repository;
    private Edits edits;

    @Setup(Level.Trial)
    public void load() {
        repository = Tenants.repository(Backend.valueOf(backend));
        Tenants.load(repository, 0, tenants);
        edits = new Edits(repository, tenants);
    }

    @TearDown(Level.Trial)
    public void close() {
        repository.close();
    }

    @Benchmark
    public Decision change() {
        return edits.next();
    }
}
