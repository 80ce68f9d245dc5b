package dev.cordon.internal.language;

import dev.cordon.internal.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts content into tokens. Hyphens join nothing ({@code e-mail} is two words, in the vocabulary too), contractions are spelled out
 * ({@code don't} is {@code do not}), possessive endings are dropped. One pass; one instance for one text.
 */
final class Tokenizer {

    private static final String MARKS = ",;:.!?()[]{}/&+|=";
    private static final String BULLETS = "-*•–—·◦‣▪●○";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Quotes quotes;
    private boolean lineStart = true;
    private int at;

    private Tokenizer(String text) {
        this.text = text;
        this.quotes = new Quotes(text);
    }

    static List<Token> tokens(String text) {
        Tokenizer t = new Tokenizer(text);
        while (t.at < text.length()) {
            t.next();
        }
        return t.tokens;
    }

    /** The words of a phrase, as they are compared: reduced, with one space between them. */
    static String canonical(String phrase) {
        StringBuilder s = new StringBuilder();
        for (Token token : tokens(phrase)) {
            s.append(s.length() == 0 ? "" : " ").append(token.norm());
        }
        return s.toString();
    }

    private void next() {
        int c = text.codePointAt(at);
        if (Letters.isSpace(c)) {
            space();
            return;
        }
        if (lineStart && item()) {
            return;
        }
        lineStart = false;
        int value = ValueReader.end(text, at);
        int quoted = quotes.close(at);
        if (value > 0) {
            add(Kind.VALUE, at, value, Letters.fold(text, at, value));
            at = value;
        } else if (quoted > 0) {
            add(Kind.QUOTED, at, quoted, canonical(text.substring(at + 1, quoted - 1)));
            at = quoted;
        } else if (Letters.isDigit(c)) {
            number();
        } else if (Letters.isWord(c) && c != '_') {
            word();
        } else {
            mark(c);
        }
    }

    private void space() {
        int breaks = 0;
        int from = at;
        while (at < text.length() && Letters.isSpace(text.charAt(at))) {
            breaks += Letters.isLineBreak(text.charAt(at)) ? 1 : 0;
            at++;
        }
        if (breaks > 0) {
            add(breaks == 1 ? Kind.LINE : Kind.BLANK, from, at, "");
            lineStart = true;
        }
    }

    /** A bullet, {@code #}, or a short number or letter with a dot or parenthesis, before a space. */
    private boolean item() {
        int end = at;
        int symbol = text.codePointAt(at);
        if (Signs.isSymbol(symbol)) {
            return symbol(symbol);
        }
        if (BULLETS.indexOf(text.charAt(at)) >= 0) {
            end++;
        } else if (text.charAt(at) == '#') {
            while (end < text.length() && text.charAt(end) == '#') {
                end++;
            }
        } else {
            end = numbering();
        }
        if (end <= at || end < text.length() && !Letters.isSpace(text.charAt(end))) {
            return false;
        }
        add(Kind.ITEM, at, end, text.substring(at, at + 1));
        at = end;
        lineStart = false;
        return true;
    }

    /** A symbol, with what modifies it; it need not stand apart. */
    private boolean symbol(int symbol) {
        int end = at + Character.charCount(symbol);
        String norm = text.substring(at, end);
        while (end < text.length() && Signs.isModifier(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        add(Kind.ITEM, at, end, norm);
        at = end;
        lineStart = false;
        return true;
    }

    /** End of {@code 1.}, {@code 2)}, {@code (a)}, {@code 3.1}, {@code IV.} at the current place, or the place itself. */
    private int numbering() {
        int i = text.charAt(at) == '(' ? at + 1 : at;
        int from = i;
        boolean letters = i < text.length() && Letters.isAsciiLetter(text.charAt(i));
        int longest = letters ? from + 1 : from + 6;
        while (i < text.length() && i < longest && (letters ? Letters.isAsciiLetter(text.charAt(i)) : isOutline(i))) {
            i++;
        }
        if (i == from) {
            return at;
        }
        boolean closed = i < text.length() && (text.charAt(i) == ')' || text.charAt(i) == '.');
        boolean outline = !letters && text.charAt(i - 1) == '.';
        return closed ? i + 1 : outline ? i : at;
    }

    private boolean isOutline(int i) {
        return Letters.isDigit(text.charAt(i)) || text.charAt(i) == '.';
    }

    private void number() {
        int from = at;
        StringBuilder digits = new StringBuilder();
        while (at < text.length() && (Letters.isDigit(text.charAt(at)) || isGrouping(at))) {
            if (Letters.isDigit(text.charAt(at))) {
                digits.append(text.charAt(at));
            }
            at++;
        }
        if (at < text.length() && Letters.isWord(text.codePointAt(at))) {
            at = from;
            word();
        } else {
            add(Kind.NUMBER, from, at, digits.toString());
        }
    }

    private boolean isGrouping(int i) {
        return (text.charAt(i) == ',' || text.charAt(i) == '.')
                && i + 1 < text.length()
                && Letters.isDigit(text.charAt(i + 1));
    }

    private void word() {
        int from = at;
        int end = Words.end(text, at);
        String folded = Letters.fold(text, from, end);
        at = end;
        Words.split(folded, norm -> add(Kind.WORD, from, end, norm));
    }

    private void mark(int c) {
        int width = Character.charCount(c);
        boolean dash = (c == '-' || c == '–' || c == '—') && spaced(at, width);
        if (dash || c == '—') {
            add(Kind.MARK, at, at + width, "-");
        } else if (c < 128 && MARKS.indexOf(c) >= 0) {
            add(Kind.MARK, at, at + width, text.substring(at, at + width));
        }
        at += width;
    }

    private boolean spaced(int i, int width) {
        return i > 0
                && Letters.isSpace(text.charAt(i - 1))
                && i + width < text.length()
                && Letters.isSpace(text.charAt(i + width));
    }

    private void add(Kind kind, int start, int end, String norm) {
        boolean capital = kind == Kind.WORD && Letters.isCapital(text.codePointAt(start));
        tokens.add(new Token(kind, start, end, norm, capital));
    }
}
