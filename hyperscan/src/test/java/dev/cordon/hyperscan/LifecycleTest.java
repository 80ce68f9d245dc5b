package dev.cordon.hyperscan;

import static dev.cordon.hyperscan.Patterns.compile;
import static dev.cordon.hyperscan.Patterns.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastScratch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Native memory outlives whatever may still read it, and nothing else. */
class LifecycleTest {

    @Test
    void openScratchKeepsAClosedMatcherAlive() {
        FastMatcher matcher = compile("abc");
        FastScratch scratch = matcher.newScratch();
        matcher.close();

        assertThat(matcher.newScratch()).isNull();
        assertThat(scan(matcher, scratch, "xabc").orElseThrow()).containsExactly("0:4");
        scratch.close();
        assertThat(scan(matcher, scratch, "xabc")).isEmpty();
    }

    @Test
    void closingTwiceIsClosingOnce() {
        int before = ReportSlots.taken();
        FastMatcher matcher = compile("abc");
        FastScratch scratch = matcher.newScratch();
        FastScratch other = matcher.newScratch();
        assertThat(ReportSlots.taken()).isEqualTo(before + 2);
        scratch.close();
        scratch.close();
        matcher.close();
        matcher.close();

        assertThat(scan(matcher, other, "abc").orElseThrow()).containsExactly("0:3");
        other.close();
        assertThat(ReportSlots.taken()).isEqualTo(before);
    }

    @Test
    void everyScratchReportsToItself() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (FastMatcher matcher = compile("[0-9]{3}")) {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int hits = t;
                wrong.add(threads.submit(() -> wrongCounts(matcher, hits)));
            }
            for (Future<Integer> each : wrong) {
                assertThat(each.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void scansRaceWithReplacedMatchers() throws InterruptedException, ExecutionException {
        AtomicReference<FastMatcher> current = new AtomicReference<>(compile("[0-9]{3}"));
        AtomicInteger scans = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int t = 0; t < 2; t++) {
                wrong.add(threads.submit(() -> scanUntilInterrupted(current, scans)));
            }
            for (int swap = 0; swap < 300; swap++) {
                current.getAndSet(compile("[0-9]{3}")).close();
            }
            threads.shutdownNow();
            for (Future<Integer> each : wrong) {
                assertThat(each.get()).isZero();
            }
            System.out.println("300 matchers replaced during " + scans + " scans");
            assertThat(scans.get()).isPositive();
        } finally {
            threads.shutdownNow();
            current.get().close();
        }
    }

    private static int wrongCounts(FastMatcher matcher, int hits) {
        int wrong = 0;
        String text = "no digits here ".repeat(5) + "123 ".repeat(hits);
        try (FastScratch scratch = matcher.newScratch()) {
            for (int i = 0; i < 2_000; i++) {
                wrong += scan(matcher, scratch, text).orElseThrow().size() == hits ? 0 : 1;
            }
        }
        return wrong;
    }

    private static int scanUntilInterrupted(AtomicReference<FastMatcher> current, AtomicInteger scans) {
        int wrong = 0;
        EndSink sink = new EndSink(256);
        char[] text = "call 123 now".toCharArray();
        while (!Thread.currentThread().isInterrupted()) {
            FastMatcher matcher = current.get();
            try (FastScratch scratch = matcher.newScratch()) {
                // Null when the matcher was closed in between: the caller then takes the next one.
                for (int i = 0; scratch != null && i < 50; i++) {
                    sink.clear();
                    boolean right = matcher.scan(text, text.length, scratch, sink) && sink.size() == 1;
                    wrong += right ? 0 : 1;
                    scans.incrementAndGet();
                }
            }
        }
        return wrong;
    }
}
