package dev.cordon.documents.internal.worker;

import dev.cordon.documents.FileLimits;
import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.InspectionSink;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes between the processes: a request is a name, limits and a path or the bytes; the answer is a frame for each thing learned,
 * a byte of kind and its strings. Both ends are of one version, for one starts the other. The reader trusts nothing: a broken frame is
 * an IOException. Stateless.
 */
final class Frames {

    static final int READY = 'R';
    static final int DONE = 'D';
    private static final int BEGIN_FILE = 'F';
    private static final int END_FILE = 'f';
    private static final int TYPE = 'T';
    private static final int FACT = 'A';
    private static final int CLASSIFIER = 'C';
    private static final int BEGIN_TEXT = 'S';
    private static final int TEXT = 't';
    private static final int END_TEXT = 's';
    private static final int GAP = 'G';
    private static final int LONGEST = 1 << 20;

    private Frames() {}

    /** A request as the worker reads it. */
    record Request(String name, @Nullable Path file, long size, FileLimits limits, boolean keepText) {}

    static void request(
            DataOutputStream out, String name, @Nullable Path file, long size, FileLimits limits, boolean keepText)
            throws IOException {
        string(out, name);
        string(out, file == null ? "" : file.toAbsolutePath().toString());
        out.writeLong(size);
        out.writeLong(limits.fileBytes());
        out.writeLong(limits.inflatedBytes());
        out.writeInt(limits.ratio());
        out.writeInt(limits.entries());
        out.writeInt(limits.depth());
        out.writeLong(limits.textLength());
        out.writeLong(limits.time().toNanos());
        out.writeBoolean(keepText);
    }

    static Request request(DataInputStream in) throws IOException {
        String name = string(in);
        String path = string(in);
        long size = in.readLong();
        FileLimits limits = new FileLimits(
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                Duration.ofNanos(in.readLong()));
        return new Request(name, path.isEmpty() ? null : Path.of(path), size, limits, in.readBoolean());
    }

    static void expectReady(DataInputStream in) throws IOException {
        if (in.read() != READY) {
            throw new IOException("the process did not start");
        }
    }

    /**
     * Passes the answer on until it is done.
     *
     * @return whether the process ended well enough to be used again
     */
    static boolean replay(DataInputStream in, InspectionSink sink) throws IOException {
        boolean sound = true;
        for (int kind = in.readUnsignedByte(); kind != DONE; kind = in.readUnsignedByte()) {
            switch (kind) {
                case BEGIN_FILE -> sink.beginFile(string(in), in.readLong());
                case END_FILE -> sink.endFile();
                case TYPE -> sink.type(string(in));
                case FACT -> sink.fact(constant(InspectionSink.Fact.values(), in.readUnsignedByte()));
                case CLASSIFIER -> sink.classifier(string(in), string(in));
                case BEGIN_TEXT -> {
                    String place = string(in);
                    String title = string(in);
                    sink.beginText(place, title.isEmpty() ? null : title);
                }
                case TEXT -> sink.text(string(in));
                case END_TEXT -> sink.endText();
                case GAP -> {
                    GapCode code = constant(GapCode.values(), in.readUnsignedByte());
                    sound &= code != GapCode.MEMORY_LIMIT;
                    sink.gap(code, string(in));
                }
                default -> throw new IOException("an unknown frame");
            }
        }
        return sound;
    }

    private static <E> E constant(E[] values, int ordinal) throws IOException {
        if (ordinal >= values.length) {
            throw new IOException("an unknown constant");
        }
        return values[ordinal];
    }

    // UTF-16 keeps lone surrogates, which are content too.
    private static void string(DataOutputStream out, String text) throws IOException {
        boolean latin = true;
        for (int i = 0; i < text.length() && latin; i++) {
            latin = text.charAt(i) < 0x100;
        }
        byte[] bytes = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
        if (!latin) {
            bytes = new byte[2 * text.length()];
            for (int i = 0; i < text.length(); i++) {
                bytes[2 * i] = (byte) (text.charAt(i) >> 8);
                bytes[2 * i + 1] = (byte) text.charAt(i);
            }
        }
        out.writeBoolean(latin);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        boolean latin = in.readBoolean();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a string is too long");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the process ended");
        }
        if (latin) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ((bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF);
        }
        return new String(chars);
    }

    /** Writes what is learned as frames. A failing pipe ends the reading. */
    static final class Writer implements InspectionSink {
        private final DataOutputStream out;
        private final boolean keepText;
        private boolean shortOfMemory;

        Writer(DataOutputStream out, boolean keepText) {
            this.out = out;
            this.keepText = keepText;
        }

        private void frame(int kind, @Nullable String... strings) {
            try {
                out.writeByte(kind);
                for (String s : strings) {
                    string(out, s == null ? "" : s);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void beginFile(String name, long size) {
            frame(BEGIN_FILE, name);
            number(size);
        }

        private void number(long value) {
            try {
                out.writeLong(value);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private void ordinal(int kind, int ordinal) {
            try {
                out.writeByte(kind);
                out.writeByte(ordinal);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void type(String type) {
            frame(TYPE, type);
            // Facts reach the other side at once: this process may be killed over the text.
            flush();
        }

        @Override
        public void fact(Fact fact) {
            ordinal(FACT, fact.ordinal());
            flush();
        }

        @Override
        public void classifier(String name, String value) {
            frame(CLASSIFIER, name, value);
        }

        @Override
        public void beginText(String place, @Nullable String title) {
            frame(BEGIN_TEXT, place, title);
            flush();
        }

        @Override
        public void text(String text) {
            // For facts alone only the length is wanted, but it is the other side that counts.
            frame(TEXT, keepText ? text : "x".repeat(text.length()));
        }

        @Override
        public void endText() {
            frame(END_TEXT);
        }

        @Override
        public void gap(GapCode code, String place) {
            shortOfMemory |= code == GapCode.MEMORY_LIMIT;
            ordinal(GAP, code.ordinal());
            try {
                string(out, place);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void endFile() {
            frame(END_FILE);
        }

        /** Whether the process is not to be trusted with another file. */
        boolean shortOfMemory() {
            return shortOfMemory;
        }

        private void flush() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
