package dev.cordon.hyperscan;

import static dev.cordon.hyperscan.Patterns.compile;
import static dev.cordon.hyperscan.Patterns.found;
import static dev.cordon.hyperscan.Patterns.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastScratch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HyperscanMatcherTest {

    /** Any Cyrillic small letter of the basic alphabet, as bytes. */
    private static final String CYRILLIC = "(?:\\xd0[\\xb0-\\xbf]|\\xd1[\\x80-\\x8f])";

    @Test
    void reportsEveryEndOfEveryPattern() {
        try (FastMatcher matcher = compile("ab+", "b")) {
            assertThat(found(matcher, "xabbb")).containsExactly("0:3", "0:4", "0:5", "1:3", "1:4", "1:5");
        }
    }

    @Test
    void findsNothingInAnEmptyText() {
        try (FastMatcher matcher = compile("a")) {
            assertThat(found(matcher, "")).isEmpty();
        }
    }

    @Test
    void mapsEndsBackToUnits() {
        try (FastMatcher matcher = compile(CYRILLIC + "{2}", "z")) {
            assertThat(found(matcher, "z да z")).containsExactly("0:4", "1:1", "1:6");
        }
    }

    @Test
    void mapsEndsPastCharactersOfTwoUnits() {
        try (FastMatcher matcher = compile("\\xf0\\x9f\\x98\\x80", "z")) {
            assertThat(found(matcher, "€\uD83D\uDE00z\uD83D\uDE00")).containsExactly("0:3", "0:6", "1:4");
        }
    }

    @Test
    void failsRatherThanReportAnEndInsideACharacter() {
        try (FastMatcher matcher = compile("\\xd0");
                FastScratch scratch = matcher.newScratch()) {
            assertThat(scan(matcher, scratch, "д")).isEmpty();
            assertThat(scan(matcher, scratch, "d")).isEqualTo(Optional.of(List.of()));
        }
    }

    @Test
    void growsForATextFullOfReportsAndShrinksAgain() {
        String text = "a".repeat(300_000);
        try (FastMatcher matcher = compile("a", "aa");
                FastScratch scratch = matcher.newScratch()) {
            assertThat(scan(matcher, scratch, text).orElseThrow()).hasSize(599_999);
            assertThat(scratch.memoryBytes()).isLessThan(1 << 20);
            assertThat(scan(matcher, scratch, "aa").orElseThrow()).containsExactly("0:1", "0:2", "1:2");
        }
    }

    @Test
    void leavesATextWithTooManyReportsToJava() {
        try (FastMatcher matcher = compile("a");
                FastScratch scratch = matcher.newScratch()) {
            assertThat(scan(matcher, scratch, "a".repeat((1 << 20) + 1))).isEmpty();
            assertThat(scan(matcher, scratch, "a")).isPresent();
        }
    }

    @Test
    void stopsWhenTheSinkIsFull() {
        EndSink sink = new EndSink(256);
        char[] text = "a".repeat(300).toCharArray();
        try (FastMatcher matcher = compile("a");
                FastScratch scratch = matcher.newScratch()) {
            assertThat(matcher.scan(text, text.length, scratch, sink)).isFalse();
        }
    }

    @Test
    void scansOnlyTheGivenLength() {
        EndSink sink = new EndSink(256);
        try (FastMatcher matcher = compile("a");
                FastScratch scratch = matcher.newScratch()) {
            assertThat(matcher.scan("aaaa".toCharArray(), 2, scratch, sink)).isTrue();
            assertThat(sink.size()).isEqualTo(2);
        }
    }

    @Test
    void refusesAScratchOfAnotherMatcher() {
        try (FastMatcher one = compile("a");
                FastMatcher other = compile("a");
                FastScratch scratch = one.newScratch()) {
            assertThatThrownBy(() -> other.scan(new char[1], 1, scratch, new EndSink(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void countsItsNativeMemory() {
        try (FastMatcher small = compile("abc");
                FastMatcher big = compile("(?:[a-f]{20,60}x|[g-p]{20,60}y)z");
                FastScratch scratch = small.newScratch()) {
            assertThat(small.memoryBytes()).isPositive().isLessThan(big.memoryBytes());
            assertThat(scratch.memoryBytes()).isPositive();
        }
    }
}
