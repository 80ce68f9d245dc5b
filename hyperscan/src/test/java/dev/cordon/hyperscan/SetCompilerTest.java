package dev.cordon.hyperscan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.CompileResult;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastPattern;
import dev.cordon.spi.MatcherBackend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One pattern never takes the set, or the process, down. */
class SetCompilerTest {

    private final MatcherBackend backend = Patterns.backend();

    @Test
    void oneBadExpressionOfManyIsNamedAndTheOthersWork() {
        CompileResult result = backend.compile(Patterns.expressions("abc", "(", "x{2}"), CompileBudget.defaults());

        assertThat(result.refused()).containsOnlyKeys(1);
        assertThat(result.refused().get(1)).isNotBlank();
        try (FastMatcher matcher = result.matcher()) {
            assertThat(Patterns.found(matcher, "abcxx")).containsExactly("0:3", "2:5");
        }
    }

    @Test
    void oneBadTermOfManyIsNamedAndTheOthersWork() {
        List<FastPattern> terms = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            terms.add(Patterns.term(i, i == 70 ? "(" : "term" + i + "x"));
        }
        CompileResult result = backend.compile(terms, CompileBudget.defaults());

        assertThat(result.refused()).containsOnlyKeys(70);
        try (FastMatcher matcher = result.matcher()) {
            assertThat(Patterns.found(matcher, "term99x term1x")).containsExactly("1:14", "99:7");
        }
    }

    @Test
    void refusesAnExpressionThatMatchesNothing() {
        CompileResult result = backend.compile(Patterns.expressions("a*"), CompileBudget.defaults());

        assertThat(result.matcher()).isNull();
        assertThat(result.refused()).containsOnlyKeys(0);
    }

    @Test
    void leavesBigRepeatsToJava() {
        FastPattern repeat = new FastPattern(3, FastPattern.Kind.EXPRESSION, "a[^\\n]{0,256}b", 2, 258, 256, 258);

        assertThat(backend.refusal(repeat)).contains("256");
        assertThat(backend.compile(List.of(repeat), CompileBudget.defaults()).refused())
                .containsOnlyKeys(3);
    }

    @Test
    void leavesBigAutomataToJava() {
        assertThat(backend.refusal(Patterns.expression(0, "(?:[a-z]{60}){11}"))).contains("660 byte positions");
        assertThat(backend.refusal(Patterns.expression(0, "(?:[a-z]{60}){10}"))).isEmpty();
        assertThat(backend.refusal(Patterns.expression(0, "a".repeat(16_001)))).contains("16001 characters as bytes");
    }

    @Test
    void survivesTheExpressionsThatEndedProcesses() {
        List<FastPattern> hostile = Patterns.expressions(
                "abc [^\\n]{0,590}",
                "[^\\n]{100,300}[^a]{100,300}",
                "(?:(?:a{1,10}){1,10}){1,6}",
                "(?:".repeat(3_000) + "a" + ")".repeat(3_000),
                "(?:a|b)".repeat(2_000),
                "ok");
        CompileResult result = backend.compile(hostile, CompileBudget.defaults());

        System.out.println("hostile expressions refused: " + result.refused());
        assertThat(result.refused()).doesNotContainKey(5);
        try (FastMatcher matcher = result.matcher()) {
            assertThat(Patterns.found(matcher, "ok")).containsExactly("5:2");
        }
    }

    @Test
    void keepsToTheBudgetAndSaysSo() {
        CompileResult result = backend.compile(Patterns.expressions("abc", "def"), new CompileBudget(1_000, 100));

        assertThat(result.matcher()).isNull();
        assertThat(result.refused().values()).allMatch(reason -> reason.contains("the budget is 100"));
    }

    @Test
    void manyPatternsAreSplitIntoShards() {
        List<FastPattern> patterns = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            patterns.add(Patterns.term(i, "t" + Integer.toString(i, 36) + ";"));
        }
        try (FastMatcher matcher = Patterns.compile(backend, patterns)) {
            assertThat(Patterns.found(matcher, "t0; t" + Integer.toString(59_999, 36) + ";"))
                    .containsExactly("0:3", "59999:10");
        }
    }
}
