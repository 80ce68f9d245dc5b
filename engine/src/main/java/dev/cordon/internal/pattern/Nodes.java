package dev.cordon.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds trees in normal form: no concatenation in a concatenation, no alternation in an alternation, no empty parts in a
 * concatenation, neighbouring single characters of an alternation joined to one class, and nothing that can never match inside
 * anything that can. None of this changes a match or its priority.
 */
final class Nodes {

    static final Node EMPTY = new Node.Empty();
    static final Node NEVER = new Node.Chars(CodePointSet.EMPTY);

    private Nodes() {}

    static Node chars(CodePointSet set) {
        return set.isEmpty() ? NEVER : new Node.Chars(set);
    }

    static Node concat(List<Node> parts) {
        List<Node> flat = new ArrayList<>(parts.size());
        for (Node part : parts) {
            if (part.equals(NEVER)) {
                return NEVER;
            }
            if (part instanceof Node.Concat inner) {
                flat.addAll(inner.parts());
            } else if (!(part instanceof Node.Empty)) {
                flat.add(part);
            }
        }
        return switch (flat.size()) {
            case 0 -> EMPTY;
            case 1 -> flat.get(0);
            default -> new Node.Concat(flat);
        };
    }

    static Node alternate(List<Node> parts) {
        List<Node> flat = new ArrayList<>(parts.size());
        for (Node part : parts) {
            if (part instanceof Node.Alternate inner) {
                inner.parts().forEach(p -> addChoice(flat, p));
            } else if (!part.equals(NEVER)) {
                addChoice(flat, part);
            }
        }
        return switch (flat.size()) {
            case 0 -> NEVER;
            case 1 -> flat.get(0);
            default -> new Node.Alternate(flat);
        };
    }

    private static void addChoice(List<Node> choices, Node part) {
        int last = choices.size() - 1;
        if (last >= 0 && part instanceof Node.Chars next && choices.get(last) instanceof Node.Chars previous) {
            choices.set(last, chars(previous.set().union(next.set())));
        } else {
            choices.add(part);
        }
    }

    static Node repeat(Node body, int min, int max, boolean greedy) {
        if (max == 0 || body instanceof Node.Empty || (body.equals(NEVER) && min == 0)) {
            return EMPTY;
        }
        if (body.equals(NEVER) || (min == 1 && max == 1)) {
            return body;
        }
        return new Node.Repeat(body, min, max, greedy);
    }
}
