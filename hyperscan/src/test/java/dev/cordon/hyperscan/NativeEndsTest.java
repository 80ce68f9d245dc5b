package dev.cordon.hyperscan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.internal.pattern.AssertionStripper;
import dev.cordon.internal.pattern.BytePrinter;
import dev.cordon.internal.pattern.ExpressionRefusal;
import dev.cordon.internal.pattern.ExpressionSyntax;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.ScanText;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.CompileResult;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastPattern;
import dev.cordon.spi.FastScratch;
import dev.cordon.spi.MatcherBackend;
import dev.cordon.testing.Alphabet;
import dev.cordon.testing.BruteForce;
import dev.cordon.testing.RandomExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The ends that native code reports are exactly those that follow from the definition, without any layer of ours on top. */
class NativeEndsTest {

    private static final int SETS = 350;
    private static final int TEXTS = 50;

    private final MatcherBackend backend = Patterns.backend();
    private final List<String> differences = new ArrayList<>();
    private int comparisons;
    private int refused;

    @Test
    void everyEndOfRandomExpressionsOnRandomTexts() {
        Random random = new Random(41);
        for (int i = 0; i < SETS; i++) {
            Alphabet alphabet = Alphabet.values()[i % Alphabet.values().length];
            compareSet(new RandomExpressions(random, alphabet), 1 + random.nextInt(8));
        }
        System.out.printf(
                "native ends: %d comparisons, %d expressions left to java, %d differences%n",
                comparisons, refused, differences.size());
        assertThat(differences).isEmpty();
        assertThat(comparisons).isGreaterThan(50_000);
    }

    private void compareSet(RandomExpressions source, int size) {
        List<Node> trees = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        List<FastPattern> patterns = new ArrayList<>();
        while (patterns.size() < size) {
            String expression = source.expression();
            Node tree = tree(expression);
            FastPattern pattern = tree == null ? null : pattern(patterns.size(), tree);
            if (pattern != null) {
                trees.add(tree);
                sources.add(expression);
                patterns.add(pattern);
            }
        }
        CompileResult result = backend.compile(patterns, CompileBudget.defaults());
        refused += result.refused().size();
        if (result.matcher() == null) {
            return;
        }
        try (FastMatcher matcher = result.matcher();
                FastScratch scratch = matcher.newScratch()) {
            for (int t = 0; t < TEXTS; t++) {
                String text = source.text(150);
                List<List<Integer>> found = ends(matcher, scratch, text, size);
                BruteForce oracle = new BruteForce(text);
                for (int p = 0; p < size; p++) {
                    if (!result.refused().containsKey(p)) {
                        compare(sources.get(p), text, oracle.allEnds(trees.get(p)), found.get(p));
                    }
                }
            }
        }
    }

    private void compare(String expression, String text, List<Integer> expected, List<Integer> found) {
        comparisons++;
        if (!expected.equals(found)) {
            differences.add("%s on <%s>: expected %s, found %s".formatted(expression, text, expected, found));
        }
    }

    private static List<List<Integer>> ends(FastMatcher matcher, FastScratch scratch, String text, int size) {
        ScanText scanText = new ScanText().load(text);
        EndSink sink = new EndSink(1 << 20);
        assertThat(matcher.scan(scanText.chars(), scanText.length(), scratch, sink))
                .isTrue();
        sink.sort();
        List<List<Integer>> ends = new ArrayList<>();
        for (int p = 0; p < size; p++) {
            ends.add(new ArrayList<>());
        }
        for (int i = 0; i < sink.size(); i++) {
            ends.get(sink.pattern(i)).add(sink.end(i));
        }
        return ends;
    }

    /** The tree without assertions; null when the expression is outside the dialect. */
    private static Node tree(String expression) {
        try {
            return AssertionStripper.strip(ExpressionSyntax.parse(expression));
        } catch (ExpressionRefusal e) {
            return null;
        }
    }

    /** Null for a tree that has no bytes, because a class in it is empty. */
    private static FastPattern pattern(int id, Node tree) {
        Widths widths = Widths.of(tree);
        try {
            return new FastPattern(
                    id,
                    FastPattern.Kind.EXPRESSION,
                    BytePrinter.print(tree),
                    widths.minUnits(),
                    widths.maxUnits(),
                    0,
                    0);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
