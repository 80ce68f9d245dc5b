package dev.cordon.documents.internal.text;

/**
 * How much text goes into one segment where a reader may cut: small pieces tell the place exactly, larger ones keep the number of
 * segments of a large file bounded. Stateless.
 */
public final class Chunks {

    private static final int SMALL = 1 << 12;
    private static final int MIDDLE = 1 << 15;
    private static final int LARGE = 1 << 20;

    private Chunks() {}

    /** UTF-16 units of the next segment of rows, after so many segments. */
    public static int rows(int segments) {
        return segments < 1_000 ? SMALL : segments < 4_000 ? MIDDLE : LARGE;
    }

    /** UTF-16 units of a segment of running text, which is cut between paragraphs only. */
    public static int prose() {
        return LARGE;
    }
}
