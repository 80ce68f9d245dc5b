package dev.cordon.documents.spi;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, in memory or on disk, to be read from any position. Not thread-safe. */
public final class Content implements Closeable {

    private final byte @Nullable [] bytes;
    private final @Nullable Path file;
    private final boolean temporary;
    private final long size;

    private Content(byte @Nullable [] bytes, @Nullable Path file, boolean temporary, long size) {
        this.bytes = bytes;
        this.file = file;
        this.temporary = temporary;
        this.size = size;
    }

    /** Content in memory; the array is not copied. */
    public static Content of(byte[] bytes) {
        return new Content(bytes, null, false, bytes.length);
    }

    /** Content of a file, which stays. */
    public static Content of(Path file) throws IOException {
        return new Content(null, file, false, Files.size(file));
    }

    /** Content of a stream: in memory up to {@code inMemory} bytes, beyond that in a temporary file that {@link #close} deletes. */
    public static Content spool(InputStream in, int inMemory) throws IOException {
        byte[] first = in.readNBytes(inMemory);
        int next = first.length < inMemory ? -1 : in.read();
        if (next < 0) {
            return of(first);
        }
        Path spool = Files.createTempFile("cordon-", ".part");
        try (OutputStream out = Files.newOutputStream(spool)) {
            out.write(first);
            out.write(next);
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(spool);
            throw e;
        }
        return new Content(null, spool, true, Files.size(spool));
    }

    public long size() {
        return size;
    }

    /** The bytes when they are in memory, else null. Not to be changed. */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** The file when the content is on disk, else null. Only to be read. */
    public @Nullable Path file() {
        return file;
    }

    /** The first bytes, at most {@code n}. */
    public byte[] head(int n) throws IOException {
        byte[] known = bytes;
        if (known != null) {
            return Arrays.copyOf(known, Math.min(n, known.length));
        }
        try (InputStream in = open()) {
            return in.readNBytes(n);
        }
    }

    /** A stream from the beginning. */
    public InputStream open() throws IOException {
        byte[] known = bytes;
        return known != null ? new ByteArrayInputStream(known) : Files.newInputStream(onDisk());
    }

    /** A channel to read from. */
    public SeekableByteChannel channel() throws IOException {
        byte[] known = bytes;
        return known != null ? new SeekableInMemoryByteChannel(known) : Files.newByteChannel(onDisk());
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(onDisk());
        }
    }

    private Path onDisk() {
        Path known = file;
        if (known == null) {
            throw new IllegalStateException("the content is in memory");
        }
        return known;
    }
}
