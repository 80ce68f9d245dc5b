package dev.cordon.internal.pattern;

import java.util.List;

/** Writes a tree as an expression: what is common to the engines it is written for. */
abstract class NodePrinter {

    protected final StringBuilder out = new StringBuilder();

    /** Writes a class so that other items may stand beside it. */
    protected abstract void set(CodePointSet set);

    /** Whether a repeat may follow directly what {@link #set} writes. */
    protected abstract boolean isItem(CodePointSet set);

    protected abstract void assertion(Node.Assertion.Kind kind);

    protected final void node(Node node) {
        if (node instanceof Node.Chars chars) {
            set(chars.set());
        } else if (node instanceof Node.Assertion assertion) {
            assertion(assertion.kind());
        } else if (node instanceof Node.Concat concat) {
            for (Node part : concat.parts()) {
                item(part, part instanceof Node.Alternate);
            }
        } else if (node instanceof Node.Alternate alternate) {
            choices(alternate.parts());
        } else if (node instanceof Node.Repeat repeat) {
            item(repeat.body(), !(repeat.body() instanceof Node.Chars chars && isItem(chars.set())));
            operator(repeat);
        } else {
            out.append("(?:)");
        }
    }

    private void item(Node node, boolean group) {
        if (group) {
            out.append("(?:");
        }
        node(node);
        if (group) {
            out.append(')');
        }
    }

    private void choices(List<Node> choices) {
        for (int i = 0; i < choices.size(); i++) {
            if (i > 0) {
                out.append('|');
            }
            if (!(choices.get(i) instanceof Node.Empty)) {
                node(choices.get(i));
            }
        }
    }

    private void operator(Node.Repeat repeat) {
        boolean unbounded = repeat.max() == Node.Repeat.UNBOUNDED;
        if (unbounded && repeat.min() <= 1) {
            out.append(repeat.min() == 0 ? '*' : '+');
        } else if (repeat.min() == 0 && repeat.max() == 1) {
            out.append('?');
        } else {
            out.append('{').append(repeat.min());
            if (repeat.max() != repeat.min()) {
                out.append(',').append(unbounded ? "" : Integer.toString(repeat.max()));
            }
            out.append('}');
        }
        if (!repeat.greedy()) {
            out.append('?');
        }
    }

    /** Writes a byte or an ASCII character so that no engine reads anything into it, inside a class and outside. */
    protected final void literal(int c) {
        boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        if (plain) {
            out.append((char) c);
        } else {
            out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }
}
