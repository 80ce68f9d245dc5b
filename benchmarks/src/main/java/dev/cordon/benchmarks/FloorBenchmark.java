package dev.cordon.benchmarks;

import java.nio.charset.StandardCharsets;
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

/** The least one can do with a message and still have looked at every byte: encode it and look each byte up in a table. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class FloorBenchmark {

    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = i * 31;
        }
    }

    @Param({"clean-256", "mixed-1k"})
    public String haystack = "clean-256";

    private Messages messages;

    @Setup(Level.Trial)
    public void load() {
        // A table lookup finds nothing.
        messages = new Messages(haystack, Haystacks.texts(haystack), 0);
    }

    @Benchmark
    public int floor() {
        int h = 0;
        for (byte x : messages.text().getBytes(StandardCharsets.UTF_8)) {
            h += TABLE[x & 255];
        }
        messages.counted(0);
        return h;
    }
}
