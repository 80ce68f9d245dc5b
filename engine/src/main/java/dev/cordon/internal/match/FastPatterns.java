package dev.cordon.internal.match;

import dev.cordon.internal.pattern.BytePrinter;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.Positions;
import dev.cordon.internal.pattern.Widths;
import dev.cordon.spi.FastPattern;
import org.jspecify.annotations.Nullable;

/** Writes expressions down for external backends. */
final class FastPatterns {

    private FastPatterns() {}

    /**
     * An expression without assertions; null when a class in it has no characters, so that it cannot be written as bytes.
     *
     * @param id number its reports carry
     */
    static @Nullable FastPattern of(int id, Node stripped) {
        Widths width = Widths.of(stripped);
        try {
            return new FastPattern(
                    id,
                    FastPattern.Kind.EXPRESSION,
                    BytePrinter.print(stripped),
                    width.minUnits(),
                    width.maxUnits(),
                    largestRepeat(stripped),
                    Positions.of(stripped));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int largestRepeat(Node node) {
        if (node instanceof Node.Repeat repeat) {
            int counted = repeat.max() == Node.Repeat.UNBOUNDED ? repeat.min() : repeat.max();
            return Math.max(counted > 1 ? counted : 0, largestRepeat(repeat.body()));
        } else if (node instanceof Node.Concat concat) {
            return largestRepeat(concat.parts());
        } else if (node instanceof Node.Alternate alternate) {
            return largestRepeat(alternate.parts());
        }
        return 0;
    }

    private static int largestRepeat(Iterable<Node> parts) {
        int largest = 0;
        for (Node part : parts) {
            largest = Math.max(largest, largestRepeat(part));
        }
        return largest;
    }
}
