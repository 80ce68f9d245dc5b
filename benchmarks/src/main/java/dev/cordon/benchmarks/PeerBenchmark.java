package dev.cordon.benchmarks;

import dev.cordon.benchmarks.Engines.Workload;
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

/** The other engines on the rules of the mixed rows; they count, and decide nothing. One thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class PeerBenchmark {

    /** Who is measured, on which rules. */
    public enum Kind {
        /** One raw Hyperscan database of expressions and terms. */
        RAW_HYPERSCAN(Workload.MIXED),
        /** hyperscan-java's scanner on the same. */
        HYPERSCAN_JAVA(Workload.MIXED),
        /** java.util.regex, the expressions alone. */
        JAVA_REGEX(Workload.EXPRESSIONS),
        /** RE2/J, the expressions alone. */
        RE2J(Workload.EXPRESSIONS);

        private final Workload workload;

        Kind(Workload workload) {
            this.workload = workload;
        }

        Peer make() {
            List<Definitions.Expression> expressions = Definitions.mixedExpressions();
            List<String> terms = Definitions.mixedTerms();
            return switch (this) {
                case RAW_HYPERSCAN -> RawHyperscanPeer.of(expressions, terms);
                case HYPERSCAN_JAVA -> new WrapperPeer(expressions, terms);
                case JAVA_REGEX -> new JavaRegexPeer(expressions);
                case RE2J -> new Re2jPeer(expressions);
            };
        }
    }

    @Param({"RAW_HYPERSCAN", "HYPERSCAN_JAVA", "JAVA_REGEX", "RE2J"})
    public String peer = "RAW_HYPERSCAN";

    @Param({"mixed-1k", "clean-256"})
    public String haystack = "mixed-1k";

    private Peer engine;
    private Messages messages;

    @Setup(Level.Trial)
    public void compile() {
        Kind kind = Kind.valueOf(peer);
        engine = kind.make();
        messages = kind == Kind.RAW_HYPERSCAN || kind == Kind.HYPERSCAN_JAVA
                ? Haystacks.messagesByEnds(haystack, kind.workload)
                : Haystacks.messages(haystack, kind.workload);
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }

    @Benchmark
    public long count() {
        long found = engine.count(messages.text());
        messages.counted(found);
        return found;
    }

    /** Rounds of messages that came out right. */
    long rounds() {
        return messages.rounds();
    }
}
