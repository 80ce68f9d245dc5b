package dev.cordon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The definitions are what they were when they were written. */
class DefinitionsTest {

    @Test
    void filesAreWhatTheGeneratorWrites() {
        HaystackFiles.all()
                .forEach((name, lines) ->
                        assertThat(Definitions.lines(name)).as(name).isEqualTo(lines));
    }

    @Test
    void messagesHaveTheirLengths() {
        assertThat(Definitions.haystack("mixed-1k")).hasSize(32).allMatch(message -> message.length() == 1_024);
        assertThat(Definitions.haystack("clean-256")).hasSize(32).allMatch(message -> message.length() == 256);
        assertThat(Definitions.haystack("clean-1k-cyrillic")).allMatch(message -> message.length() == 1_024);
        assertThat(Definitions.haystack("clean-16k")).allMatch(message -> message.length() == 16_384);
    }

    @Test
    void everyExpressionFindsItsMadeUpValue() {
        List<Definitions.Expression> expressions = Definitions.mixedExpressions();
        assertThat(expressions).hasSize(22);
        for (Definitions.Expression expression : expressions) {
            String sentence = HaystackFiles.sentence(expression.name());
            assertThat(new Re2jPeer(List.of(expression)).count(sentence))
                    .as(expression.name())
                    .isEqualTo(1);
        }
    }

    @Test
    void mixedTermsAreTwoThousandPairsOfWords() {
        List<String> terms = Definitions.mixedTerms();
        assertThat(terms).hasSize(2_000).doesNotHaveDuplicates().allMatch(term -> term.split(" ").length == 2);
    }

    @Test
    void termListsHaveTheirShape() {
        List<String> terms = TermList.of(100_000);
        int[] lengths = terms.stream().mapToInt(String::length).sorted().toArray();

        assertThat(new HashSet<>(terms)).hasSize(100_000);
        assertThat(lengths[0]).isEqualTo(4);
        assertThat(lengths[lengths.length - 1]).isEqualTo(24);
        assertThat(lengths[lengths.length / 2]).isEqualTo(11);
        assertThat(terms.stream().filter(term -> term.length() == 4).count()).isBetween(900L, 1_100L);
        assertThat(TermList.of(1_000)).isEqualTo(terms.subList(0, 1_000));
        assertThat(terms.hashCode()).as("the list of a seed never changes").isEqualTo(TERMS_DIGEST);
    }

    private static final int TERMS_DIGEST = -904_037_540;
}
