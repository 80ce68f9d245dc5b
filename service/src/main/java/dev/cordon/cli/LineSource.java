package dev.cordon.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8 from a stream, one at a time: memory is bounded by the longest line, never by the input. A byte order mark at the
 * beginning and carriage returns at line ends are dropped; blank lines are counted and skipped. A line that is too long or not
 * UTF-8 is an error of that line alone. Not thread-safe.
 */
final class LineSource implements Closeable {

    /** Longest line in bytes: 256 MiB, what the reader of interactions takes. */
    static final int LONGEST = 256 << 20;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final Runnable beforeWaiting;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private int at;
    private int end;
    private int number;
    private long bytes;

    /**
     * @param number 1-based number in the input
     * @param text the line without its end; null when there is an error instead
     * @param error what is wrong with it; null when nothing is
     */
    record Line(int number, @Nullable String text, @Nullable LineError error) {

        /** The text, or what is wrong as an exception. */
        String textOrThrow() throws LineException {
            String readable = text;
            if (readable != null) {
                return readable;
            }
            LineError wrong = error;
            throw new LineException(number, null, wrong == null ? new LineError("UNREADABLE", "line", "") : wrong);
        }
    }

    /** @param beforeWaiting called before each read, which may wait: what was written so far should be seen by then */
    LineSource(InputStream in, Runnable beforeWaiting) {
        this(in, beforeWaiting, LONGEST);
    }

    LineSource(InputStream in, Runnable beforeWaiting, int longest) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
        this.longest = longest;
    }

    /**
     * The next line that is not blank, or null at the end of the input.
     *
     * @throws InputException if the input cannot be read
     */
    @Nullable
    Line next() {
        while (true) {
            Line line = read();
            if (line == null || line.text() == null || !line.text().isBlank()) {
                return line;
            }
        }
    }

    /** Bytes read so far. */
    long bytesRead() {
        return bytes - (end - at);
    }

    private @Nullable Line read() {
        partial.reset();
        boolean any = false;
        boolean tooLong = false;
        while (true) {
            if (at == end && !fill()) {
                return any ? line(tooLong) : null;
            }
            any = true;
            int from = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            tooLong |= partial.size() + (at - from) > longest;
            if (!tooLong) {
                partial.write(chunk, from, at - from);
            }
            if (at < end) {
                at++;
                return line(tooLong);
            }
        }
    }

    private boolean fill() {
        beforeWaiting.run();
        try {
            int read = in.read(chunk);
            at = 0;
            end = Math.max(0, read);
            bytes += end;
            return read > 0;
        } catch (IOException e) {
            throw new InputException("UNREADABLE", "the input after line " + number, "check the file or the pipe");
        }
    }

    private Line line(boolean tooLong) {
        number++;
        if (tooLong) {
            return error("TOO_LARGE", "a line is limited to " + (longest >> 20) + " MiB");
        }
        String text = partial.toString(StandardCharsets.UTF_8);
        // Malformed bytes decode to U+FFFD, which is also a character of its own: only then it takes a second look.
        if (text.indexOf('\uFFFD') >= 0 && !wellFormed()) {
            return error("NOT_UTF8", "encode the input as UTF-8");
        }
        int start = number == 1 && text.startsWith("\uFEFF") ? 1 : 0;
        int stop = text.endsWith("\r") ? text.length() - 1 : text.length();
        return new Line(number, text.substring(start, Math.max(start, stop)), null);
    }

    private Line error(String code, String help) {
        return new Line(number, null, new LineError(code, "line " + number, help));
    }

    private boolean wellFormed() {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(partial.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
