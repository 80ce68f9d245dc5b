package dev.cordon.internal.match;

import dev.cordon.internal.check.Check;
import dev.cordon.internal.pattern.Node;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The definition of what an expression with context means, written as directly as it can be said: sets of positions, no automaton.
 * Exponential on purpose; for short texts.
 */
final class SpanOracle {

    private final char[] text;

    SpanOracle(String text) {
        this.text = text.toCharArray();
    }

    /** Matches of a detector: leftmost start, then longest end, context and check holding; refused spans consume nothing. */
    List<Span> matches(@Nullable Node before, Node pattern, @Nullable Node after, @Nullable Check check) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        while (start <= text.length) {
            int end = insidePair(start) ? -1 : accepted(before, pattern, after, check, start);
            if (end > start) {
                found.add(new Span(start, end));
                start = end;
            } else {
                start++;
            }
        }
        return found;
    }

    private int accepted(@Nullable Node before, Node pattern, @Nullable Node after, @Nullable Check check, int start) {
        if (before != null && !endsAt(before, start)) {
            return -1;
        }
        for (int end : ends(pattern, start).descendingSet()) {
            boolean follows = after == null || !ends(after, end).isEmpty();
            if (end > start && follows && (check == null || check.accepts(text, start, end))) {
                return end;
            }
        }
        return -1;
    }

    private boolean endsAt(Node node, int position) {
        for (int from = 0; from <= position; from++) {
            if (!insidePair(from) && ends(node, from).contains(position)) {
                return true;
            }
        }
        return false;
    }

    private boolean insidePair(int position) {
        return position > 0 && position < text.length && Character.isLowSurrogate(text[position]);
    }

    /** Every position where a match of the node that starts at {@code from} can end. */
    TreeSet<Integer> ends(Node node, int from) {
        TreeSet<Integer> ends = new TreeSet<>();
        if (node instanceof Node.Empty) {
            ends.add(from);
        } else if (node instanceof Node.Chars chars) {
            if (from < text.length) {
                int c = Character.codePointAt(text, from);
                if (chars.set().contains(c)) {
                    ends.add(from + Character.charCount(c));
                }
            }
        } else if (node instanceof Node.Assertion assertion) {
            if (Edge.holds(assertion.kind(), Edge.before(text, from), Edge.after(text, text.length, from))) {
                ends.add(from);
            }
        } else if (node instanceof Node.Alternate alternate) {
            alternate.parts().forEach(part -> ends.addAll(ends(part, from)));
        } else if (node instanceof Node.Concat concat) {
            ends.add(from);
            for (Node part : concat.parts()) {
                TreeSet<Integer> next = new TreeSet<>();
                ends.forEach(e -> next.addAll(ends(part, e)));
                ends.clear();
                ends.addAll(next);
            }
        } else if (node instanceof Node.Repeat repeat) {
            ends.addAll(repeated(repeat, from));
        }
        return ends;
    }

    private TreeSet<Integer> repeated(Node.Repeat repeat, int from) {
        TreeSet<Integer> now = new TreeSet<>(List.of(from));
        TreeSet<Integer> all = new TreeSet<>();
        // More rounds than there are characters cannot reach anything new.
        int rounds = Math.min(repeat.max(), repeat.min() + text.length + 1);
        for (int round = 0; round <= rounds; round++) {
            if (round >= repeat.min()) {
                all.addAll(now);
            }
            TreeSet<Integer> next = new TreeSet<>();
            now.forEach(e -> next.addAll(ends(repeat.body(), e)));
            now = next;
        }
        return all;
    }
}
