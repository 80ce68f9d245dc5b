package dev.cordon.internal.pattern;

/** Whether every match of a tree holds a character outside ASCII: a text without one has no match. */
public final class RequiredNonAscii {

    private static final CodePointSet ASCII = CodePointSet.range(0, 0x7F);

    private RequiredNonAscii() {}

    /** False where it is not known; a set that matches nothing needs everything. */
    public static boolean of(Node node) {
        if (node instanceof Node.Chars chars) {
            return chars.set().intersect(ASCII).isEmpty();
        } else if (node instanceof Node.Concat concat) {
            return concat.parts().stream().anyMatch(RequiredNonAscii::of);
        } else if (node instanceof Node.Alternate alternate) {
            return alternate.parts().stream().allMatch(RequiredNonAscii::of);
        } else if (node instanceof Node.Repeat repeat) {
            return repeat.min() > 0 && of(repeat.body());
        }
        return false;
    }
}
