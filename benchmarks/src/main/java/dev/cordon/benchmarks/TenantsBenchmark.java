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

/** One tenant's messages, beside more or fewer others. One thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class TenantsBenchmark {

    /** Who else is there. */
    enum Company {
        /** Nobody. */
        ALONE,
        /** 999 others. */
        AMONG,
        /** 999 others and one with the 50 worst expressions. */
        NOISY,
        /** 999 others, after 200 changes, ten of them this tenant's own. */
        EDITED
    }

    @Param({"ALONE", "AMONG", "NOISY", "EDITED"})
    public String company = "ALONE";

    @Param({"JAVA", "HYPERSCAN"})
    public String backend = "JAVA";

    /** How many tenants there are beside nobody. */
    @Param("1000")
    public int tenants = 1_000;

    PolicyRepository repository;
    Messages messages;

    @Setup(Level.Trial)
    public void load() throws InterruptedException {
        repository = Tenants.repository(Backend.valueOf(backend));
        Company with = Company.valueOf(company);
        if (with == Company.ALONE) {
            Tenants.load(repository, Tenants.MEASURED, Tenants.MEASURED + 1);
        } else {
            Tenants.load(repository, 0, tenants);
        }
        if (with == Company.NOISY) {
            PolicyRepository.Outcome outcome = repository.apply(Tenants.worst());
            if (!outcome.active()) {
                throw new IllegalStateException(outcome.report().toText());
            }
        } else if (with == Company.EDITED) {
            Edits edits = new Edits(repository, tenants);
            for (int i = 0; i < 200; i++) {
                edits.next();
            }
            repository.awaitMerges();
        }
        messages = Tenants.messages();
    }

    @TearDown(Level.Trial)
    public void close() {
        repository.close();
    }

    @Benchmark
    public Decision evaluate() {
        Decision decision = repository.engine().evaluate(messages.interaction());
        messages.counted(EvaluateBenchmark.matches(decision));
        return decision;
    }
}
