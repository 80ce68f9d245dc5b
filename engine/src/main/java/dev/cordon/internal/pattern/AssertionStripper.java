package dev.cordon.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/** Removes assertions: the result matches wherever the original does, and possibly elsewhere. For layers that may over-report. */
public final class AssertionStripper {

    private AssertionStripper() {}

    /** The tree with every assertion replaced by the empty string. */
    public static Node strip(Node node) {
        if (node instanceof Node.Assertion) {
            return Nodes.EMPTY;
        } else if (node instanceof Node.Concat concat) {
            return Nodes.concat(stripAll(concat.parts()));
        } else if (node instanceof Node.Alternate alternate) {
            return Nodes.alternate(stripAll(alternate.parts()));
        } else if (node instanceof Node.Repeat repeat) {
            return Nodes.repeat(strip(repeat.body()), repeat.min(), repeat.max(), repeat.greedy());
        }
        return node;
    }

    /** Whether the tree holds an assertion. */
    public static boolean hasAssertion(Node node) {
        if (node instanceof Node.Concat concat) {
            return concat.parts().stream().anyMatch(AssertionStripper::hasAssertion);
        } else if (node instanceof Node.Alternate alternate) {
            return alternate.parts().stream().anyMatch(AssertionStripper::hasAssertion);
        } else if (node instanceof Node.Repeat repeat) {
            return hasAssertion(repeat.body());
        }
        return node instanceof Node.Assertion;
    }

    private static List<Node> stripAll(List<Node> parts) {
        List<Node> stripped = new ArrayList<>(parts.size());
        for (Node part : parts) {
            stripped.add(strip(part));
        }
        return stripped;
    }
}
