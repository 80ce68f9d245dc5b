package dev.cordon.internal.pattern;

/**
 * How wide the matches of a tree can be. Assertions count as empty, so that the bounds hold for a match with and without them.
 *
 * @param minCodePoints least width in code points
 * @param maxCodePoints largest width in code points, or {@link #UNBOUNDED}
 * @param minUnits least width in UTF-16 units
 * @param maxUnits largest width in UTF-16 units, or {@link #UNBOUNDED}
 */
public record Widths(int minCodePoints, int maxCodePoints, int minUnits, int maxUnits) {

    /** There is no bound. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final Widths EMPTY = new Widths(0, 0, 0, 0);

    /** The widths of a tree that can match; a set without characters counts as one character. */
    public static Widths of(Node node) {
        if (node instanceof Node.Chars chars) {
            return ofSet(chars.set());
        } else if (node instanceof Node.Concat concat) {
            Widths sum = EMPTY;
            for (Node part : concat.parts()) {
                sum = sum.plus(of(part));
            }
            return sum;
        } else if (node instanceof Node.Alternate alternate) {
            Widths either = of(alternate.parts().get(0));
            for (Node part : alternate.parts()) {
                either = either.or(of(part));
            }
            return either;
        } else if (node instanceof Node.Repeat repeat) {
            Widths body = of(repeat.body());
            return new Widths(
                    times(body.minCodePoints, repeat.min()),
                    times(body.maxCodePoints, repeat.max()),
                    times(body.minUnits, repeat.min()),
                    times(body.maxUnits, repeat.max()));
        }
        return EMPTY;
    }

    private static Widths ofSet(CodePointSet set) {
        int last = set.rangeCount() - 1;
        int min = last < 0 || set.first(0) <= Character.MAX_VALUE ? 1 : 2;
        int max = last < 0 || set.last(last) <= Character.MAX_VALUE ? 1 : 2;
        return new Widths(1, 1, min, max);
    }

    private Widths plus(Widths other) {
        return new Widths(
                sum(minCodePoints, other.minCodePoints),
                sum(maxCodePoints, other.maxCodePoints),
                sum(minUnits, other.minUnits),
                sum(maxUnits, other.maxUnits));
    }

    private Widths or(Widths other) {
        return new Widths(
                Math.min(minCodePoints, other.minCodePoints),
                Math.max(maxCodePoints, other.maxCodePoints),
                Math.min(minUnits, other.minUnits),
                Math.max(maxUnits, other.maxUnits));
    }

    private static int sum(int a, int b) {
        return (int) Math.min((long) a + b, UNBOUNDED);
    }

    private static int times(int width, int count) {
        return (int) Math.min((long) width * count, UNBOUNDED);
    }
}
