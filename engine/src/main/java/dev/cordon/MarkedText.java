package dev.cordon;

import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * An example whose expected spans are marked: {@code card «4111 1111 1111 1111» please}.
 *
 * @param text the text without marks
 * @param marked what stood between marks, as spans of {@code text}; empty when nothing was marked
 */
record MarkedText(String text, List<Span> marked) {

    private static final char OPEN = '«';
    private static final char CLOSE = '»';

    MarkedText {
        marked = List.copyOf(marked);
    }

    static MarkedText of(String source) {
        StringBuilder text = new StringBuilder(source.length());
        List<Span> marked = new ArrayList<>();
        int opened = -1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == OPEN && opened < 0) {
                opened = text.length();
            } else if (c == CLOSE && opened >= 0) {
                marked.add(new Span(opened, text.length()));
                opened = -1;
            } else {
                text.append(c);
            }
        }
        return new MarkedText(text.toString(), marked);
    }
}
