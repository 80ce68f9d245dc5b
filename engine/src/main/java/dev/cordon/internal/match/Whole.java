package dev.cordon.internal.match;

import dev.cordon.internal.pattern.Node;
import java.util.ArrayList;
import java.util.List;

/** Everything an expression asks of a text in one tree: left context, pattern, right context. */
final class Whole {

    private Whole() {}

    static Node of(PatternSpec.Expression spec) {
        List<Node> parts = new ArrayList<>(3);
        Node before = spec.before();
        if (before != null) {
            parts.add(before);
        }
        parts.add(spec.pattern());
        Node after = spec.after();
        if (after != null) {
            parts.add(after);
        }
        return parts.size() == 1 ? spec.pattern() : new Node.Concat(parts);
    }
}
