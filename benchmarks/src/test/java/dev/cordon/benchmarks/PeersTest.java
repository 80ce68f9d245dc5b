package dev.cordon.benchmarks;

import static dev.cordon.benchmarks.Definitions.expected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every peer finds in every haystack what it must, so that no time is the time of a wrong answer. */
class PeersTest {

    private static final String[] HAYSTACKS = {
        "mixed-1k", "clean-256", "clean-1k", "clean-16k", "clean-1k-cyrillic", "clean-16k-cyrillic", "hits-20"
    };

    private final List<Definitions.Expression> expressions = Definitions.mixedExpressions();
    private final List<String> terms = Definitions.mixedTerms();

    @Test
    void countEngines() {
        for (String haystack : HAYSTACKS) {
            long wanted = expected(haystack + ".expressions");
            assertThat(total(new JavaRegexPeer(expressions), haystack))
                    .as(haystack)
                    .isEqualTo(wanted);
            assertThat(total(new Re2jPeer(expressions), haystack)).as(haystack).isEqualTo(wanted);
        }
    }

    @Test
    void countHyperscan() {
        try (RawHyperscanPeer raw = RawHyperscanPeer.of(expressions, terms);
                WrapperPeer wrapper = new WrapperPeer(expressions, terms)) {
            for (String haystack : HAYSTACKS) {
                long wanted = expected(haystack + ".expressions") + expected(haystack + ".terms");
                assertThat(total(raw, haystack)).as(haystack).isEqualTo(wanted);
                assertThat(total(wrapper, haystack)).as(haystack).isEqualTo(wanted);
            }
        }
    }

    @Test
    void countAhoCorasick() {
        AhoCorasickPeer peer = new AhoCorasickPeer(terms);
        for (String haystack : HAYSTACKS) {
            assertThat(total(peer, haystack)).as(haystack).isEqualTo(expected(haystack + ".terms"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000})
    void countTerms(int size) {
        List<String> list = TermList.of(size);
        try (RawHyperscanPeer literals = RawHyperscanPeer.ofLiterals(list)) {
            assertThat(total(literals, "terms-1k")).isEqualTo(expected("terms-1k.planted"));
        }
        assertThat(total(new AhoCorasickPeer(list), "terms-1k")).isEqualTo(expected("terms-1k.planted"));
    }

    @Test
    void allHundredThousandTermsOccurAsOftenAsTheFirstThousand() {
        assertThat(total(new AhoCorasickPeer(TermList.of(100_000)), "terms-1k"))
                .isEqualTo(expected("terms-1k.planted"));
    }

    private static long total(Peer peer, String haystack) {
        long found = 0;
        for (String message : Definitions.haystack(haystack)) {
            found += peer.count(message);
        }
        return found;
    }
}
