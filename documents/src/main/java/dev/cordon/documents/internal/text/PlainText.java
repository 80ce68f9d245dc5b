package dev.cordon.documents.internal.text;

import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;

/** Plain text and separated values, read as a stream: what is in memory does not grow with the file. Stateless. */
public final class PlainText {

    private static final int BUFFER = 1 << 14;

    private PlainText() {}

    /** @param rows whether to tell places by rows */
    public static void read(Content content, TextSample sample, boolean rows, Extraction into) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(sample.bomLength());
            LenientDecoder decoder = new LenientDecoder(in, sample.charset());
            char[] buffer = new char[BUFFER];
            if (rows) {
                rows(decoder, buffer, into);
            } else {
                into.begin("text");
                for (int n = decoder.read(buffer); n >= 0; n = decoder.read(buffer)) {
                    into.append(buffer, 0, n);
                }
                into.end();
            }
        }
    }

    private static void rows(LenientDecoder decoder, char[] buffer, Extraction into) throws IOException {
        Rows rows = new Rows(into);
        boolean quoted = false;
        for (int n = decoder.read(buffer); n >= 0; n = decoder.read(buffer)) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                char c = buffer[i];
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == '\n' && (!quoted || rows.overlong())) {
                    quoted = false;
                    rows.append(buffer, from, i + 1 - from);
                    rows.endRow();
                    from = i + 1;
                }
            }
            rows.append(buffer, from, n - from);
        }
        rows.end();
    }

    /** Collects rows into segments. */
    private static final class Rows {
        private static final int LONGEST_QUOTED = 1 << 16;
        private final Extraction into;
        private final StringBuilder text = new StringBuilder();
        private int row = 1;
        private int first = 1;
        private int rowStart;

        Rows(Extraction into) {
            this.into = into;
        }

        // A quote that is never closed must not make one row of the rest.
        boolean overlong() {
            return text.length() - rowStart > LONGEST_QUOTED;
        }

        void append(char[] buffer, int offset, int length) {
            text.append(buffer, offset, length);
            if (text.length() > Chunks.prose()) {
                flush(row);
                first = row;
            }
        }

        void endRow() {
            if (text.length() >= Chunks.rows(into.segments())) {
                flush(row);
                first = row + 1;
            }
            row++;
            rowStart = text.length();
        }

        void end() {
            flush(rowStart == text.length() ? row - 1 : row);
        }

        private void flush(int last) {
            into.place("rows[" + first + "-" + Math.max(first, last) + "]", text);
            text.setLength(0);
            rowStart = 0;
        }
    }
}
