package dev.cordon.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.internal.pattern.ExpressionSyntax;
import dev.cordon.internal.text.ScanText;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.CompileResult;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastPattern;
import dev.cordon.spi.FastScratch;
import dev.cordon.spi.MatcherBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a set does with an external backend that works, refuses, fails or misses. */
class NativeLayerTest {

    private static final String TEXT = "a 1234 b 99 c";

    private final Reporting backend = new Reporting();

    @Test
    void confirmsWhatTheBackendReports() {
        assertThat(found(backend)).containsExactly("0:2-6", "1:9-11");
        assertThat(backend.scans).isPositive();
    }

    @Test
    void searchesWhatTheBackendRefuses() {
        backend.refusal = "too wide";
        try (PatternSet set = compile(backend)) {
            assertThat(set.plan(0).reason()).endsWith("external: too wide");
            assertThat(set.plan(0).backend()).isEqualTo("java");
        }
        assertThat(found(backend)).containsExactly("0:2-6", "1:9-11");
    }

    @Test
    void searchesItselfWhenAScanFails() {
        try (PatternSet set = compile(backend)) {
            assertThat(set.plan(0).layer()).isEqualTo(PatternPlan.Layer.NATIVE);
            backend.failing = true;
            assertThat(found(set)).containsExactly("0:2-6", "1:9-11");
        }
    }

    @Test
    void searchesItselfWhenThereIsNoScratch() {
        try (PatternSet set = compile(backend)) {
            backend.scratches = false;
            assertThat(found(set)).containsExactly("0:2-6", "1:9-11");
        }
    }

    @Test
    void dropsABackendThatMissesACanary() {
        backend.blindFrom = 64;
        try (PatternSet set = compile(backend)) {
            assertThat(set.plan(0).reason()).endsWith("external: the backend missed a canary of this set");
            assertThat(backend.closed).isTrue();
            assertThat(found(set)).containsExactly("0:2-6", "1:9-11");
        }
    }

    @Test
    void freesTheMatcherWithTheSet() {
        compile(backend).close();
        assertThat(backend.closed).isTrue();
    }

    @Test
    void getsOnlyWhatJavaFindsDear() {
        PatternSpec cheap = PatternSpec.Expression.of(ExpressionSyntax.parse("\\bAKIA[0-9]{4}\\b"));
        PatternSpec dear = PatternSpec.Expression.of(ExpressionSyntax.parse("[a-z]+ [a-z]+"));
        try (PatternSet set =
                PatternSet.compile(List.of(cheap, dear), backend, Layers.all(), CompileBudget.defaults())) {
            // This backend finds digits alone, so it fails with what it is given: the reason tells what that was.
            assertThat(set.plan(0).reason()).doesNotContain("external");
            assertThat(set.plan(1).reason()).contains("external");
        }
    }

    private static PatternSet compile(MatcherBackend backend) {
        List<PatternSpec> specs = List.of(
                PatternSpec.Expression.of(ExpressionSyntax.parse("\\b[0-9]{4}\\b")),
                PatternSpec.Expression.of(ExpressionSyntax.parse("\\b[0-9]{2}\\b")));
        // With its own layers java would keep both for itself.
        return PatternSet.compile(specs, backend, Layers.none(), CompileBudget.defaults());
    }

    private static List<String> found(MatcherBackend backend) {
        try (PatternSet set = compile(backend)) {
            return found(set);
        }
    }

    private static List<String> found(PatternSet set) {
        List<String> found = new ArrayList<>();
        try (MatchScratch scratch = set.newScratch()) {
            set.scan(new ScanText().load(TEXT), set.all(), scratch, new MatchSink() {
                @Override
                public boolean match(int pattern, int start, int end) {
                    found.add(pattern + ":" + start + "-" + end);
                    return true;
                }

                @Override
                public void exhausted(int pattern) {
                    throw new AssertionError();
                }
            });
        }
        return found.stream().sorted().toList();
    }

    /** Reports every position for every pattern, which is more than enough. */
    private static final class Reporting implements MatcherBackend, FastMatcher {
        private int patterns;
        private int scans;
        private int blindFrom = Integer.MAX_VALUE;
        private boolean failing;
        private boolean closed;
        private boolean scratches = true;
        private String refusal = "";

        @Override
        public String name() {
            return "external";
        }

        @Override
        public String refusal(FastPattern pattern) {
            return refusal;
        }

        @Override
        public CompileResult compile(List<FastPattern> given, CompileBudget budget) {
            patterns = given.size();
            return new CompileResult(this, Map.of());
        }

        @Override
        public FastScratch newScratch() {
            return scratches ? new Nothing() : null;
        }

        @Override
        public boolean scan(char[] chars, int length, FastScratch scratch, EndSink sink) {
            scans++;
            for (int end = 1; end <= Math.min(length, blindFrom); end++) {
                for (int p = 0; p < patterns; p++) {
                    sink.add(p, end);
                }
            }
            return !failing;
        }

        @Override
        public long memoryBytes() {
            return 0;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private record Nothing() implements FastScratch {
        @Override
        public long memoryBytes() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
