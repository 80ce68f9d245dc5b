package dev.cordon.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.text.CaseFold;
import dev.cordon.model.Span;
import dev.cordon.testing.Alphabet;
import dev.cordon.testing.BruteForce;
import dev.cordon.testing.RandomExpressions;
import dev.cordon.testing.Re2jOracle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold between a tree and everything derived from it, on random expressions and texts. */
class TreePropertiesTest {

    private static final int EXPRESSIONS = 4_000;
    private static final int TEXTS = 3;

    private int expressions;
    private int matches;
    private int byteForms;

    @Test
    void derivedFormsAgreeWithTheTree() {
        Random random = new Random(20260203);
        while (expressions < EXPRESSIONS) {
            Alphabet alphabet = Alphabet.values()[random.nextInt(Alphabet.values().length)];
            RandomExpressions expressions = new RandomExpressions(random, alphabet);
            String source = expressions.expression();
            try {
                Node tree = ExpressionSyntax.parse(source);
                this.expressions++;
                for (int i = 0; i < TEXTS; i++) {
                    check(source, tree, BruteForce.wellFormed(expressions.text(24)));
                }
            } catch (ExpressionRefusal refusal) {
                assertThat(refusal.code())
                        .isIn(ExpressionRefusal.Code.CAN_MATCH_EMPTY, ExpressionRefusal.Code.NEVER_MATCHES);
            }
        }
        System.out.printf(
                "tree properties: %d expressions, %d matches, %d byte forms%n", this.expressions, matches, byteForms);
        assertThat(matches).isGreaterThan(EXPRESSIONS);
        assertThat(byteForms).isGreaterThan(EXPRESSIONS * TEXTS / 2);
    }

    private void check(String source, Node tree, String text) {
        BruteForce oracle = new BruteForce(text);
        List<Span> spans = oracle.spans(PatternSpec.Expression.of(tree));
        matches += spans.size();
        assertThat(new Re2jOracle(TreePrinter.print(tree)).spans(text))
                .as(source)
                .isEqualTo(spans);
        spans.forEach(span -> {
            widthHolds(source, tree, text, span);
            literalHolds(source, tree, text, span);
        });
        Node stripped = AssertionStripper.strip(tree);
        assertThat(oracle.allEnds(stripped)).as(source).containsAll(oracle.allEnds(tree));
        bytesHold(source, stripped, text);
    }

    private static void widthHolds(String source, Node tree, String text, Span span) {
        Widths widths = Widths.of(tree);
        int points = text.codePointCount(span.start(), span.end());
        assertThat(span.length()).as(source).isBetween(widths.minUnits(), widths.maxUnits());
        assertThat(points).as(source).isBetween(widths.minCodePoints(), widths.maxCodePoints());
    }

    private static void literalHolds(String source, Node tree, String text, Span span) {
        List<String> literals = RequiredLiterals.of(tree);
        int[] folded = text.substring(span.start(), span.end())
                .codePoints()
                .map(CaseFold::fold)
                .toArray();
        String match = new String(folded, 0, folded.length);
        assertThat(literals.isEmpty() || literals.stream().anyMatch(match::contains))
                .as(source)
                .isTrue();
    }

    /** The byte expression, read as one over Latin-1, ends in the encoded text where the tree ends in the text. */
    private void bytesHold(String source, Node stripped, String text) {
        String printed = BytePrinter.print(stripped);
        if (printed.length() > ExpressionSyntax.MAX_LENGTH) {
            // Wide classes have long byte forms, which our own parser would not read back.
            return;
        }
        byteForms++;
        String encoded = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Node bytes = ExpressionSyntax.parse(printed);
        List<Integer> expected = new BruteForce(text)
                .allEnds(stripped).stream()
                        .map(end -> text.substring(0, end).getBytes(StandardCharsets.UTF_8).length)
                        .toList();
        assertThat(new BruteForce(encoded).allEnds(bytes)).as(source).isEqualTo(expected);
    }
}
