package dev.cordon.internal.language;

import dev.cordon.internal.language.Sentence.Shape;
import dev.cordon.internal.language.Sentence.Sign;
import dev.cordon.internal.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts tokens into sentences. A sentence ends at a full stop before a new one, at an empty line, before a list item, and at a line
 * break unless the line goes on: after a comma or a small word, or with a small letter.
 */
final class SentenceSplitter {

    private static final Set<String> GOES_ON = Set.of(
            "and", "or", "the", "a", "an", "of", "to", "in", "for", "with", "by", "any", "not", "be", "such", "as",
            "our", "that", "do", "must", "may", "never", "is", "are", "on", "from");
    private static final Set<String> NO_STOP =
            Set.of("eg", "ie", "vs", "approx", "incl", "inc", "ltd", "mr", "dr", "no", "cf", "esp");
    private static final int LONGEST_HEADING = 7;

    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private Shape shape = Shape.PLAIN;
    private Sign sign = Sign.NONE;

    private SentenceSplitter(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Sentence> split(List<Token> tokens) {
        SentenceSplitter s = new SentenceSplitter(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            s.take(i);
        }
        s.flush(false, false, true);
        return s.sentences;
    }

    private void take(int i) {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case ITEM -> {
                flush(false, false, true);
                shape = token.norm().equals("#") ? Shape.HEADING : Shape.ITEM;
                sign = Signs.of(token.norm());
            }
            case BLANK -> flush(endsWith(':'), false, true);
            case LINE -> {
                if (!goesOn(i)) {
                    flush(endsWith(':'), false, true);
                }
            }
            case MARK -> mark(i);
            case WORD, NUMBER, VALUE, QUOTED -> current.add(token);
        }
    }

    private void mark(int i) {
        current.add(tokens.get(i));
        if (isStop(i)) {
            flush(false, true, false);
        }
    }

    private boolean isStop(int i) {
        Token mark = tokens.get(i);
        if (!mark.isMark('.') && !mark.isMark('!') && !mark.isMark('?')) {
            return false;
        }
        if (i + 1 == tokens.size()) {
            return true;
        }
        Token next = tokens.get(i + 1);
        boolean spaced = next.start() > mark.end();
        boolean abbreviated = i > 0
                && tokens.get(i - 1).end() == mark.start()
                && NO_STOP.contains(tokens.get(i - 1).norm())
                && (!tokens.get(i - 1).norm().equals("no") || next.is(Kind.NUMBER));
        return switch (next.kind()) {
            case LINE, BLANK, ITEM -> !abbreviated;
            case WORD -> !abbreviated && (next.capital() || spaced && !mark.isMark('.') || spaced && !afterShort(i));
            case NUMBER, VALUE, QUOTED -> spaced && !abbreviated;
            case MARK -> false;
        };
    }

    /** Whether the word before a full stop may be an abbreviation, so that a small letter goes on. */
    private boolean afterShort(int i) {
        return i > 0 && tokens.get(i - 1).norm().length() <= 3;
    }

    private boolean goesOn(int line) {
        if (current.isEmpty()) {
            return true;
        }
        Token last = current.get(current.size() - 1);
        if (line + 1 == tokens.size() || tokens.get(line + 1).is(Kind.ITEM) || last.isMark(':')) {
            return false;
        }
        boolean open = last.isMark(',') || last.is(Kind.WORD) && GOES_ON.contains(last.norm());
        Token next = tokens.get(line + 1);
        return open || next.is(Kind.WORD) && !next.capital() || next.isMark('(');
    }

    private boolean endsWith(char mark) {
        return !current.isEmpty() && current.get(current.size() - 1).isMark(mark);
    }

    private void flush(boolean opens, boolean closed, boolean lineEnds) {
        boolean colon = opens || endsWith(':');
        if (hasWords()) {
            boolean title = lineEnds && !closed && shape == Shape.PLAIN && !endsWith(';') && !endsWith(',');
            boolean heading = title && current.size() <= LONGEST_HEADING;
            sentences.add(new Sentence(
                    heading ? Shape.HEADING : shape, colon, closed || !lineEnds, sign, List.copyOf(current)));
        }
        current = new ArrayList<>();
        // A list item may hold several sentences; only a line's end closes it.
        shape = lineEnds ? Shape.PLAIN : shape;
        sign = lineEnds ? Sign.NONE : sign;
    }

    private boolean hasWords() {
        for (Token token : current) {
            if (!token.is(Kind.MARK)) {
                return true;
            }
        }
        return false;
    }
}
