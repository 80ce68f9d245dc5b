package dev.cordon.policy;

/**
 * Where something was written.
 *
 * @param source file name, or a name the caller gave
 * @param line 1-based, 0 when unknown
 * @param column 1-based in UTF-16 units, 0 when unknown
 * @param path path inside the document, such as {@code appliesTo[0].rules[1].type}; empty for the whole
 */
public record SourceLocation(String source, int line, int column, String path) {

    /** A place of which only the source is known. */
    public static SourceLocation of(String source) {
        return new SourceLocation(source, 0, 0, "");
    }

    /** Short form: {@code policies/a.json:12:5 appliesTo[0].action}. */
    @Override
    public String toString() {
        StringBuilder s = new StringBuilder(source);
        if (line > 0) {
            s.append(':').append(line);
            if (column > 0) {
                s.append(':').append(column);
            }
        }
        return path.isEmpty() ? s.toString() : s.append(' ').append(path).toString();
    }
}
