package dev.cordon.internal.pattern;

import org.jspecify.annotations.Nullable;

/** The text of an expression and a place in it. Not thread-safe. */
final class Source {

    static final int END = -1;

    private final String text;
    private int at;

    Source(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The code point here, or {@link #END}. */
    int peek() {
        return atEnd() ? END : text.codePointAt(at);
    }

    /** The code point here, or {@link #END}; moves behind it. */
    int next() {
        int c = peek();
        at += c == END ? 0 : Character.charCount(c);
        return c;
    }

    boolean lookingAt(String prefix) {
        return text.startsWith(prefix, at);
    }

    /** Moves behind the prefix if it is here. */
    boolean skip(String prefix) {
        boolean here = lookingAt(prefix);
        at += here ? prefix.length() : 0;
        return here;
    }

    /** What stands from here to the delimiter, or null when there is none; moves behind the delimiter. */
    @Nullable
    String until(String delimiter) {
        int end = text.indexOf(delimiter, at);
        if (end < 0) {
            return null;
        }
        String between = text.substring(at, end);
        at = end + delimiter.length();
        return between;
    }

    /** Everything from here on; moves to the end. */
    String rest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    /** A refusal of what starts at the mark. */
    static ExpressionRefusal refuse(ExpressionRefusal.Code code, int mark) {
        return new ExpressionRefusal(code, mark + 1);
    }
}
