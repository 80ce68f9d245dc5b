package dev.cordon.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * One of the two outputs of a command: lines of UTF-8, ended by a line feed on every platform, buffered. A failure to write ends
 * the command instead of being swallowed. Not thread-safe.
 */
final class Output {

    private static final int BUFFER = 1 << 16;

    private final BufferedWriter writer;
    private final boolean terminal;

    /** @param terminal whether a person is looking */
    Output(OutputStream stream, boolean terminal) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        this.terminal = terminal;
    }

    /** The stream could not be written: closed by its reader, or a full disk. */
    static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClosedException(IOException cause) {
            super("an output was closed or is full", cause);
        }

        /** Whether a pipe's reader has seen enough, as {@code head} does: nothing to talk about. */
        boolean readerLeft() {
            Throwable cause = getCause();
            return cause != null && "Broken pipe".equals(cause.getMessage());
        }
    }

    boolean terminal() {
        return terminal;
    }

    /** Writes text and a line end. */
    void line(CharSequence text) {
        print(text);
        print("\n");
    }

    /** Writes text as it is. */
    void print(CharSequence text) {
        try {
            writer.append(text);
        } catch (IOException e) {
            throw new ClosedException(e);
        }
    }

    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new ClosedException(e);
        }
    }

    /** For libraries that print on their own. */
    PrintWriter asPrintWriter() {
        return new PrintWriter(writer, true);
    }
}
