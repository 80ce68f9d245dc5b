package dev.cordon.internal.pattern;

/**
 * The least number of ASCII digits that any match of a tree holds: a text with fewer has no match. Assertions and everything that
 * may be something else than a digit count as none.
 */
public final class RequiredDigits {

    private static final CodePointSet DIGITS = CodePointSet.range('0', '9');

    private RequiredDigits() {}

    /** At least 0; {@link Integer#MAX_VALUE} at most, however large the repeats. */
    public static int of(Node node) {
        if (node instanceof Node.Chars chars) {
            return !chars.set().isEmpty() && chars.set().minus(DIGITS).isEmpty() ? 1 : 0;
        } else if (node instanceof Node.Concat concat) {
            long sum = 0;
            for (Node part : concat.parts()) {
                sum += of(part);
            }
            return bounded(sum);
        } else if (node instanceof Node.Alternate alternate) {
            int least = Integer.MAX_VALUE;
            for (Node part : alternate.parts()) {
                least = Math.min(least, of(part));
            }
            return least;
        } else if (node instanceof Node.Repeat repeat) {
            return bounded((long) of(repeat.body()) * repeat.min());
        }
        return 0;
    }

    private static int bounded(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
