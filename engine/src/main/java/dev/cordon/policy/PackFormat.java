package dev.cordon.policy;

/**
 * The packed form of the shipped rules: the trees of their documents as they were parsed, with the line and column of every value,
 * so that nothing is parsed at start. In order:
 *
 * <pre>
 * magic, format number
 * number of strings, then each as its length in bytes and UTF-8
 * number of documents, then each as the number of its name, its length in bytes and its root value
 * value:  kind, line, column, then
 *         scalar: number of its text
 *         object: number of fields, then each as number, line and column of its name, and its value
 *         list:   number of items, then each
 * </pre>
 *
 * <p>Numbers are base 128, low digits first, the high bit set in all bytes but the last.
 */
final class PackFormat {

    static final String MAGIC = "cordon.pack";

    /** Raised whenever the bytes mean something else. */
    static final int FORMAT = 1;

    /** Kinds of values from here on are scalars: this plus the ordinal of {@link LocatedScalar.Kind}. */
    static final int SCALAR = 2;

    static final int OBJECT = 0;
    static final int LIST = 1;

    private PackFormat() {}
}
