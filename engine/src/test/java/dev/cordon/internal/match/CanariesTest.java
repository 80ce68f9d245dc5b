package dev.cordon.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastScratch;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanariesTest {

    private static final Node DIGIT = new Node.Chars(CodePointSet.range('0', '9'));

    @Test
    void findsNothingMissedByAMatcherThatReportsAll() {
        Canaries canaries = canaries();

        assertThat(canaries.scans()).isEqualTo(64);
        assertThat(canaries.missed(new EveryEnd(Integer.MAX_VALUE)).cardinality())
                .isZero();
    }

    @Test
    void namesThePatternThatIsMissedBehindAVectorOfText() {
        assertThat(canaries().missed(new EveryEnd(64)).stream().toArray()).containsExactly(3, 8);
    }

    @Test
    void countsAFailedScanAsAMiss() {
        assertThat(canaries().missed(new EveryEnd(-1)).stream().toArray()).containsExactly(3, 8);
    }

    @Test
    void countsAMissingScratchAsAMiss() {
        FastMatcher closed = new EveryEnd(Integer.MAX_VALUE) {
            @Override
            public FastScratch newScratch() {
                return null;
            }
        };

        assertThat(canaries().missed(closed).stream().toArray()).containsExactly(3, 8);
    }

    @Test
    void writesFirstAndLastChoices() {
        Node choice = new Node.Concat(List.of(
                new Node.Repeat(DIGIT, 2, 5, true),
                new Node.Assertion(Node.Assertion.Kind.WORD_BOUNDARY),
                new Node.Alternate(List.of(letter('x'), letter('y'), new Node.Empty())),
                new Node.Repeat(letter('z'), 0, Node.Repeat.UNBOUNDED, false)));

        assertThat(SampleText.of(choice, false)).isEqualTo("00x");
        assertThat(SampleText.of(choice, true)).isEqualTo("999z");
    }

    @Test
    void writesNothingWhereNothingMatches() {
        Node never = new Node.Chars(CodePointSet.EMPTY);

        assertThat(SampleText.of(new Node.Concat(List.of(DIGIT, never)), false)).isNull();
        assertThat(SampleText.of(new Node.Alternate(List.of(never, DIGIT)), false))
                .isEqualTo("0");
        assertThat(SampleText.of(new Node.Repeat(never, 0, 1, true), true)).isEmpty();
    }

    private static Canaries canaries() {
        Canaries canaries = new Canaries();
        canaries.add(3, new Node.Repeat(DIGIT, 3, 3, true));
        canaries.add(8, new Node.Concat(List.of(letter('a'), letter('b'))));
        return canaries;
    }

    private static Node letter(char c) {
        return new Node.Chars(CodePointSet.of(c));
    }

    /** Reports every position up to a limit for both patterns; fails when the limit is negative. */
    private static class EveryEnd implements FastMatcher {
        private final int limit;

        EveryEnd(int limit) {
            this.limit = limit;
        }

        @Override
        public FastScratch newScratch() {
            return new FastScratch() {
                @Override
                public long memoryBytes() {
                    return 0;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public boolean scan(char[] chars, int length, FastScratch scratch, EndSink sink) {
            for (int end = 1; end <= Math.min(length, limit); end++) {
                sink.add(3, end);
                sink.add(8, end);
            }
            return limit >= 0;
        }

        @Override
        public long memoryBytes() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
