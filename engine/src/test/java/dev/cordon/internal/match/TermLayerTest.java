package dev.cordon.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.model.Span;
import dev.cordon.spi.CompileBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms of every length, in every mixture of lengths, at every place of a text. */
class TermLayerTest {

    private static final String[] WORDS = {
        "aaaa", "abab", "harbour", "the", "a", "of", "Straße", "бюро", "機密", "\uD83D\uDE00", "x-9", "offer "
    };

    @ParameterizedTest
    @CsvSource({"1, 1, 3", "2, 1, 40", "3, 4, 8", "4, 9, 14", "5, 12, 60", "6, 2, 5", "7, 5, 5", "8, 90, 130"})
    void findsPiecesOfTheTextWhereverTheyStand(long seed, int shortest, int longest) {
        Random random = new Random(seed);
        int matches = 0;
        for (int round = 0; round < 60; round++) {
            String text = text(random, longest * 3 + 20);
            List<PatternSpec> specs = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                specs.add(new PatternSpec.Term(piece(random, text, shortest, longest), random.nextInt(3) == 0));
            }
            Collected found = Collected.scan(compile(specs), text);
            for (int p = 0; p < specs.size(); p++) {
                PatternSpec.Term term = (PatternSpec.Term) specs.get(p);
                List<Span> expected = TermOracle.matches(text, term.text(), term.wholeWord());
                assertThat(found.of(p)).as("%s in %s", term, text).isEqualTo(expected);
                matches += expected.size();
            }
        }
        System.out.println("terms of " + shortest + " to " + longest + " units: " + matches + " matches");
        assertThat(matches).isGreaterThan(600);
    }

    @Test
    void findsThemOnBothSidesOfEveryStretch() {
        String text = "abc".repeat(60_000) + "harbour office" + "cab".repeat(60_000);
        List<PatternSpec> specs = List.of(
                new PatternSpec.Term("bcabcabcabcab", false),
                new PatternSpec.Term("OFFICEC", false),
                new PatternSpec.Term("ab", false));
        Collected found = Collected.scan(compile(specs), text);
        for (int p = 0; p < specs.size(); p++) {
            String term = ((PatternSpec.Term) specs.get(p)).text().toLowerCase(Locale.ROOT);
            List<Span> expected = new ArrayList<>();
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
                expected.add(new Span(at, at + term.length()));
            }
            assertThat(found.of(p)).isEqualTo(expected);
        }
    }

    @Test
    void aHundredThousandTermsTakeLittleMemory() {
        Random random = new Random(3);
        List<PatternSpec> specs = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            StringBuilder term = new StringBuilder();
            for (int n = 4 + random.nextInt(15); n > 0; n--) {
                term.append((char) ('a' + random.nextInt(26)));
            }
            specs.add(new PatternSpec.Term(term.toString(), false));
        }
        assertThat(compile(specs).memoryBytes()).isLessThan(20_000_000);
    }

    private static PatternSet compile(List<PatternSpec> specs) {
        return PatternSet.compile(specs, null, Layers.all(), CompileBudget.defaults());
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private static String piece(Random random, String text, int shortest, int longest) {
        int length = shortest + random.nextInt(longest - shortest + 1);
        int start = random.nextInt(Math.max(1, text.length() - length));
        int end = Math.min(text.length(), start + length);
        // A pair stays whole.
        start -= Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        String piece = text.substring(start, end);
        return random.nextBoolean() ? piece : piece.replace('a', 'A').replace('б', 'Б');
    }
}
