package dev.cordon.policy;

import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON or YAML document that knows where it was written. The tree exists only while a document is read; readers
 * turn it into records that carry {@link SourceLocation}s.
 */
abstract sealed class Located permits LocatedObject, LocatedArray, LocatedScalar {

    private final Origin origin;

    Located(Origin origin) {
        this.origin = origin;
    }

    /** What it is, in words: {@code an object}, {@code text}. */
    abstract String describe();

    /** Number of values, itself and its keys included. */
    abstract int size();

    /** The same value hung up elsewhere in the tree; it keeps the line and column it was written at. */
    abstract Located copyTo(@Nullable Located parent, String step);

    final Origin origin() {
        return origin;
    }

    final SourceLocation place() {
        return new SourceLocation(origin.source, origin.line, origin.column, path());
    }

    /** Path from the root of the document, such as {@code appliesTo[0].rules[1].type}; empty for the root. */
    final String path() {
        StringBuilder path = new StringBuilder();
        appendPath(path);
        return path.toString();
    }

    private void appendPath(StringBuilder path) {
        if (origin.parent == null) {
            return;
        }
        origin.parent.appendPath(path);
        appendStep(path, origin.step);
    }

    static void appendStep(StringBuilder path, String step) {
        if (!step.startsWith("[") && path.length() > 0) {
            path.append('.');
        }
        path.append(step);
    }

    /**
     * Where a value hangs and stands.
     *
     * @param parent the object or array that holds it, null for the root
     * @param step its key, or its index in brackets
     */
    record Origin(
            String source, int line, int column, @Nullable Located parent, String step) {
        Origin under(@Nullable Located newParent, String newStep) {
            return new Origin(source, line, column, newParent, newStep);
        }
    }
}
