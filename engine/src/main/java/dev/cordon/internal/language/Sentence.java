package dev.cordon.internal.language;

import java.util.List;

/**
 * One sentence, list item or heading of the content.
 *
 * @param shape how it stands in the text
 * @param opens whether it ends in a colon and so introduces what follows
 * @param closed whether it ends in a full stop or the like
 * @param sign what a symbol in front of it says
 * @param tokens its words and marks; never empty
 */
record Sentence(Shape shape, boolean opens, boolean closed, Sign sign, List<Token> tokens) {

    /** How a sentence stands in the text. */
    enum Shape {
        PLAIN,
        /** After a bullet or number. */
        ITEM,
        /** After {@code #}, or a short line of its own that nothing closes. */
        HEADING
    }

    /** Whether a symbol in front of an item, such as a tick or a cross, allows or forbids it. */
    enum Sign {
        NONE,
        YES,
        NO
    }

    int start() {
        return tokens.get(0).start();
    }

    int end() {
        return tokens.get(tokens.size() - 1).end();
    }
}
