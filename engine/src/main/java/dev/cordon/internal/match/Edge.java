package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node.Assertion;

/**
 * What an assertion can see of a neighbour, as a small number: {@link #TEXT} when there is none, else {@link #LINE_FEED},
 * {@link #WORD} ({@code [0-9A-Za-z_]}) or {@link #OTHER}.
 */
final class Edge {

    static final int OTHER = 0;
    static final int WORD = 1;
    static final int LINE_FEED = 2;
    static final int TEXT = 3;
    static final int COUNT = 4;

    /** The word characters of {@code \b}. */
    static final CodePointSet WORD_SET = new CodePointSet.Builder()
            .add('0', '9')
            .add('A', 'Z')
            .add('_', '_')
            .add('a', 'z')
            .build();

    /** The line end of {@code (?m)^} and {@code (?m)$}. */
    static final CodePointSet LINE_FEED_SET = CodePointSet.of('\n');

    private Edge() {}

    /** The kind of a neighbour that exists. A half of a surrogate pair is as good as the pair: it is no word character. */
    static int of(int unit) {
        if (unit == '\n') {
            return LINE_FEED;
        }
        return WORD_SET.contains(unit) ? WORD : OTHER;
    }

    /** The kind of what stands before {@code position}. */
    static int before(char[] text, int position) {
        return position == 0 ? TEXT : of(text[position - 1]);
    }

    /** The kind of what stands after {@code position}. */
    static int after(char[] text, int length, int position) {
        return position == length ? TEXT : of(text[position]);
    }

    /** Whether an assertion holds between two neighbours. */
    static boolean holds(Assertion.Kind kind, int before, int after) {
        return switch (kind) {
            case BEGIN_TEXT -> before == TEXT;
            case END_TEXT -> after == TEXT;
            case BEGIN_LINE -> before == TEXT || before == LINE_FEED;
            case END_LINE -> after == TEXT || after == LINE_FEED;
            case WORD_BOUNDARY -> (before == WORD) != (after == WORD);
            case NOT_WORD_BOUNDARY -> (before == WORD) == (after == WORD);
        };
    }

    /** The same condition for an automaton that reads the text backwards, where before and after change places. */
    static Assertion.Kind mirrored(Assertion.Kind kind) {
        return switch (kind) {
            case BEGIN_TEXT -> Assertion.Kind.END_TEXT;
            case END_TEXT -> Assertion.Kind.BEGIN_TEXT;
            case BEGIN_LINE -> Assertion.Kind.END_LINE;
            case END_LINE -> Assertion.Kind.BEGIN_LINE;
            case WORD_BOUNDARY -> Assertion.Kind.WORD_BOUNDARY;
            case NOT_WORD_BOUNDARY -> Assertion.Kind.NOT_WORD_BOUNDARY;
        };
    }
}
