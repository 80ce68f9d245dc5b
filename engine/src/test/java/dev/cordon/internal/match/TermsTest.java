package dev.cordon.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.model.Span;
import dev.cordon.spi.CompileBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms against their definition, with the layer for terms and without. */
class TermsTest {

    private static final String[] ALPHABETS = {
        "ab ",
        "abAB-_ 1",
        "kK\u212As\u017Fß\u1E9E\uD837\uDF95 ",
        "éÉe\u0301 ö",
        "字a\u3042 b",
        "\uD801\uDC00\uD801\uDC28a \uD83D\uDE00",
        "σςΣ ά"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyTermIsReportedAsItsDefinitionSays(long seed) {
        Random random = new Random(seed);
        int cases = 0;
        int matches = 0;
        for (String alphabet : ALPHABETS) {
            for (int round = 0; round < 40; round++) {
                List<PatternSpec> specs = new ArrayList<>();
                for (int n = 1 + random.nextInt(12); n > 0; n--) {
                    specs.add(new PatternSpec.Term(text(random, alphabet, 1, 6), random.nextBoolean()));
                }
                String text = text(random, alphabet, 0, 60);
                Collected fast = Collected.scan(compile(specs, Layers.all()), text);
                Collected slow = Collected.scan(compile(specs, Layers.none()), text);
                for (int p = 0; p < specs.size(); p++) {
                    PatternSpec.Term term = (PatternSpec.Term) specs.get(p);
                    List<Span> expected = TermOracle.matches(text, term.text(), term.wholeWord());
                    assertThat(fast.of(p)).as(term + " in " + text).isEqualTo(expected);
                    assertThat(slow.of(p)).as(term + " in " + text).isEqualTo(expected);
                    cases += 2;
                    matches += expected.size();
                }
            }
        }
        System.out.println("terms = their definition: " + cases + " cases, " + matches + " matches");
        assertThat(matches * 3).isGreaterThan(cases);
    }

    @Test
    void termsOverlapEachOtherAndARejectedOccurrenceConsumesNothing() {
        List<PatternSpec> specs = List.of(
                new PatternSpec.Term("facebook-IPO", false),
                new PatternSpec.Term("facebook", false),
                new PatternSpec.Term("a-a", true),
                new PatternSpec.Term("aa", false));
        PatternSet set = compile(specs, Layers.all());
        Collected found = Collected.scan(set, "FACEBOOK-ipo xa-a-a aaa");
        assertThat(found.of(0)).containsExactly(new Span(0, 12));
        assertThat(found.of(1)).containsExactly(new Span(0, 8));
        assertThat(found.of(2)).containsExactly(new Span(16, 19));
        assertThat(found.of(3)).containsExactly(new Span(20, 22));
    }

    @Test
    void loneSurrogatesOfTermAndTextAreTheSameReplacementCharacter() {
        PatternSet set = compile(List.of(new PatternSpec.Term("a\uD800b", false)), Layers.all());
        assertThat(Collected.scan(set, "xA\uDC00Bx").of(0)).containsExactly(new Span(1, 4));
        assertThat(Collected.scan(set, "xa\uFFFDb").of(0)).containsExactly(new Span(1, 4));
    }

    @Test
    void anOccurrenceMayHaveMoreUnitsThanTheTerm() {
        // U+1DF95 is two units and folds to U+00DF, which is one.
        PatternSet set = compile(
                List.of(
                        new PatternSpec.Term("ma\u00DF", false),
                        new PatternSpec.Term("\uD837\uDF95x", false),
                        new PatternSpec.Term("ma", false)),
                Layers.all());
        Collected found = Collected.scan(set, "MA\uD837\uDF95x \u1E9EX mass");
        assertThat(found.of(0)).containsExactly(new Span(0, 4));
        assertThat(found.of(1)).containsExactly(new Span(2, 5), new Span(6, 8));
        assertThat(found.of(2)).containsExactly(new Span(0, 2), new Span(9, 11));
    }

    private static PatternSet compile(List<PatternSpec> specs, Layers layers) {
        return PatternSet.compile(specs, null, layers, CompileBudget.defaults());
    }

    private static String text(Random random, String alphabet, int min, int max) {
        int[] letters = alphabet.codePoints().toArray();
        StringBuilder s = new StringBuilder();
        for (int n = min + random.nextInt(max - min + 1); n > 0; n--) {
            s.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return s.toString();
    }
}
