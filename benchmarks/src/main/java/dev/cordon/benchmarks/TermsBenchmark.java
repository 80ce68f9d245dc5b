package dev.cordon.benchmarks;

import dev.cordon.PolicyEngine;
import dev.cordon.decision.Decision;
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

/** Caseless terms alone, one hit a message of 1 KB. One thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TermsBenchmark {

    private static final String HAYSTACK = "terms-1k";

    static Messages messages() {
        return new Messages(HAYSTACK, Definitions.haystack(HAYSTACK), Definitions.expected(HAYSTACK + ".planted"));
    }

    /** How many terms. */
    @State(Scope.Benchmark)
    public static class Size {
        @Param({"1000", "10000", "100000"})
        public int terms = 1_000;

        List<String> list() {
            return TermList.of(terms);
        }
    }

    /** Our engine. */
    @State(Scope.Benchmark)
    public static class Ours {
        PolicyEngine engine;
        Messages messages;

        @Setup(Level.Trial)
        public void compile(Size size) {
            engine = Engines.ofTerms(size.list());
            messages = messages();
        }

        @TearDown(Level.Trial)
        public void close() {
            engine.policies().close();
            engine.close();
        }
    }

    /** A raw Hyperscan literal database. */
    @State(Scope.Benchmark)
    public static class Literals {
        Peer peer;
        Messages messages;

        @Setup(Level.Trial)
        public void compile(Size size) {
            peer = RawHyperscanPeer.ofLiterals(size.list());
            messages = messages();
        }

        @TearDown(Level.Trial)
        public void close() {
            peer.close();
        }
    }

    /** A stock Aho–Corasick library. */
    @State(Scope.Benchmark)
    public static class Stock {
        Peer peer;
        Messages messages;

        @Setup(Level.Trial)
        public void compile(Size size) {
            peer = new AhoCorasickPeer(size.list());
            messages = messages();
        }
    }

    @Benchmark
    public Decision evaluate(Ours ours) {
        Decision decision = ours.engine.evaluate(ours.messages.interaction());
        ours.messages.counted(EvaluateBenchmark.matches(decision));
        return decision;
    }

    @Benchmark
    public long literals(Literals literals) {
        long found = literals.peer.count(literals.messages.text());
        literals.messages.counted(found);
        return found;
    }

    @Benchmark
    public long stock(Stock stock) {
        long found = stock.peer.count(stock.messages.text());
        stock.messages.counted(found);
        return found;
    }
}
