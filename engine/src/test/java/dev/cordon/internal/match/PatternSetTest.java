package dev.cordon.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Span;
import dev.cordon.spi.CompileBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PatternSetTest {

    private static final Node A = new Node.Chars(CodePointSet.of('a'));
    private static final Node B = new Node.Chars(CodePointSet.of('b'));
    private static final Node ANY = new Node.Chars(CodePointSet.ALL);

    @Test
    void unwantedPatternsAreSilent() {
        PatternSet set = compile(
                new PatternSpec.Term("ab", false), PatternSpec.Expression.of(A), new PatternSpec.Term("b", false));
        Collected found = new Collected();
        set.scan(new ScanText().load("abab"), set.select(new long[] {0b010}), set.newScratch(), found);
        assertThat(found.matches.keySet()).containsExactly(1);
        set.scan(new ScanText().load("abab"), set.select(new long[0]), set.newScratch(), found);
        assertThat(found.of(1)).hasSize(2);
    }

    @Test
    void aSinkCanHaveEnoughOfOnePattern() {
        PatternSet set =
                compile(new PatternSpec.Term("a", false), PatternSpec.Expression.of(A), PatternSpec.Expression.of(B));
        int[] counts = new int[3];
        set.scan(new ScanText().load("aaabbb"), set.all(), set.newScratch(), new MatchSink() {
            @Override
            public boolean match(int pattern, int start, int end) {
                counts[pattern]++;
                return pattern == 2;
            }

            @Override
            public void exhausted(int pattern) {}
        });
        assertThat(counts).containsExactly(1, 1, 3);
    }

    @Test
    void aPatternThatLooksFarAheadAtEveryMatchRunsOutOfSteps() {
        // a(.*b)? looks to the end of the text for a b after every a.
        Node far = new Node.Concat(List.of(
                A,
                new Node.Repeat(
                        new Node.Concat(List.of(new Node.Repeat(ANY, 0, Node.Repeat.UNBOUNDED, true), B)),
                        0,
                        1,
                        true)));
        PatternSet set = compile(PatternSpec.Expression.of(far));
        Collected found = Collected.scan(set, "a".repeat(100_000));
        assertThat(found.exhausted).containsExactly(0);
        assertThat(found.of(0)).isNotEmpty();
        assertThat(Collected.scan(set, "a".repeat(200)).of(0)).hasSize(200);
    }

    @Test
    void manyThreadsShareTheAutomata() throws Exception {
        Node word = new Node.Concat(List.of(
                new Node.Repeat(new Node.Chars(CodePointSet.range('a', 'c')), 3, 8, true),
                new Node.Repeat(B, 1, 3, false),
                new Node.Repeat(ANY, 5, 5, true),
                A));
        String text = new RandomTrees(new java.util.Random(5), "abcd ").text(4_000);
        List<Span> expected =
                Collected.scan(compile(PatternSpec.Expression.of(word)), text).of(0);
        assertThat(expected).isNotEmpty();
        for (int round = 0; round < 20; round++) {
            PatternSet shared = compile(PatternSpec.Expression.of(word));
            ExecutorService pool = Executors.newFixedThreadPool(4);
            List<Future<List<Span>>> results = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                Callable<List<Span>> scan = () -> Collected.scan(shared, text).of(0);
                results.add(pool.submit(scan));
            }
            for (Future<List<Span>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
            pool.shutdown();
        }
    }

    @Test
    void refusesWhatItCannotCompile() {
        assertThatThrownBy(() -> compile(PatternSpec.Expression.of(new Node.Empty())))
                .isInstanceOf(IllegalArgumentException.class);
        Node large = new Node.Repeat(new Node.Repeat(A, 500, 500, true), 500, 500, true);
        assertThatThrownBy(() -> compile(PatternSpec.Expression.of(B), PatternSpec.Expression.of(large)))
                .isInstanceOfSatisfying(MatchCompileException.class, e -> {
                    assertThat(e.code()).isEqualTo(MatchCompileException.Code.PATTERN_TOO_LARGE);
                    assertThat(e.pattern()).isEqualTo(1);
                });
        assertThatThrownBy(() -> PatternSet.compile(
                        List.of(new PatternSpec.Term("a", false)), null, Layers.all(), new CompileBudget(100, 10)))
                .isInstanceOfSatisfying(
                        MatchCompileException.class,
                        e -> assertThat(e.code()).isEqualTo(MatchCompileException.Code.SET_TOO_LARGE));
    }

    @Test
    void aScratchOfAnotherSetIsMisuse() {
        PatternSet one = compile(PatternSpec.Expression.of(A));
        PatternSet other = compile(PatternSpec.Expression.of(A));
        assertThatThrownBy(() -> one.scan(new ScanText().load("a"), one.all(), other.newScratch(), new Collected()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PatternSet compile(PatternSpec... specs) {
        return PatternSet.compile(List.of(specs), null, Layers.all(), CompileBudget.defaults());
    }
}
