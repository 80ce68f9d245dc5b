package dev.cordon.internal.pattern;

/** How many character and assertion positions a tree has once counted repeats are written out: the size of its automaton. */
public final class Positions {

    private Positions() {}

    /** The number of positions; {@link Integer#MAX_VALUE} stands for more than that. */
    public static int of(Node node) {
        return (int) Math.min(count(node), Integer.MAX_VALUE);
    }

    private static long count(Node node) {
        if (node instanceof Node.Concat concat) {
            return sum(concat.parts());
        } else if (node instanceof Node.Alternate alternate) {
            return sum(alternate.parts());
        } else if (node instanceof Node.Repeat repeat) {
            int copies = repeat.max() == Node.Repeat.UNBOUNDED ? Math.max(1, repeat.min()) : repeat.max();
            return Math.min(copies * count(repeat.body()), Integer.MAX_VALUE);
        }
        return node instanceof Node.Empty ? 0 : 1;
    }

    private static long sum(Iterable<Node> parts) {
        long sum = 0;
        for (Node part : parts) {
            sum += count(part);
        }
        return sum;
    }
}
