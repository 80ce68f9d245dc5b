package dev.cordon.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermSearchTest {

    private static final char[] TEXT = "Card number: 4111, CVV below; discard".toCharArray();

    @Test
    void findsWholeWordsOnly() {
        TermSearch search = TermSearch.of(List.of("card", "cvv"), true);
        assertThat(search.occursIn(TEXT, TEXT.length, 0, 12)).isTrue();
        assertThat(search.occursIn(TEXT, TEXT.length, 5, 18)).isFalse();
        assertThat(search.occursIn(TEXT, TEXT.length, 25, TEXT.length)).isFalse();
        assertThat(occurrences(search, 0, TEXT.length)).containsExactly(new Span(0, 4), new Span(19, 22));
    }

    @Test
    void substringsCountWhenWordsNeedNotBeWhole() {
        TermSearch search = TermSearch.of(List.of("card"), false);
        assertThat(occurrences(search, 0, TEXT.length)).containsExactly(new Span(0, 4), new Span(33, 37));
    }

    @Test
    void anOccurrenceMustLieInTheRangeButItsNeighboursNeedNot() {
        TermSearch search = TermSearch.of(List.of("card"), true);
        assertThat(search.occursIn(TEXT, TEXT.length, 0, 3)).isFalse();
        // "card" of "discard" is inside the range, the letter before it is not.
        assertThat(search.occursIn(TEXT, TEXT.length, 33, 37)).isFalse();
        // What lies behind the valid units is no neighbour.
        assertThat(search.occursIn("cards".toCharArray(), 4, 0, 4)).isTrue();
    }

    @Test
    void foldsBeyondAscii() {
        TermSearch search = TermSearch.of(List.of("maß", "\uD801\uDC00"), true);
        char[] text = "MA\u1E9E \uD801\uDC28".toCharArray();
        assertThat(search.occursIn(text, text.length, 0, 3)).isTrue();
        assertThat(search.occursIn(text, text.length, 3, 6)).isTrue();
    }

    private static List<Span> occurrences(TermSearch search, int from, int to) {
        List<Span> found = new ArrayList<>();
        search.each(TEXT, TEXT.length, from, to, (term, start, end) -> found.add(new Span(start, end)));
        return found;
    }
}
