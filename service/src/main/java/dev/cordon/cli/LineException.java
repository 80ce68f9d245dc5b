package dev.cordon.cli;

import org.jspecify.annotations.Nullable;

/** A line of input that is not what it should be; the others go on. Holds no scanned text. */
final class LineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final @Nullable String id;
    private final transient LineError error;

    LineException(int line, @Nullable String id, LineError error) {
        super(error.toString());
        this.line = line;
        this.id = id;
        this.error = error;
    }

    int line() {
        return line;
    }

    /** The line's id, null when it cannot be told. */
    @Nullable
    String id() {
        return id;
    }

    LineError error() {
        return error;
    }

    /** What stands in place of a result. */
    String json() {
        return Json.object(json -> {
            json.writeNumberField("line", line);
            if (id != null) {
                json.writeStringField("id", id);
            }
            Json.error(json, error);
        });
    }
}
