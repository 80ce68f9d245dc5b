package dev.cordon.documents;

import dev.cordon.documents.internal.InProcess;
import dev.cordon.documents.internal.Isolation;
import dev.cordon.documents.internal.OwnProcess;
import dev.cordon.documents.internal.worker.WorkerPool;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.TextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Learns facts and text of files. Thread-safe; made once and kept, closed at the end.
 *
 * <p>An inspection never throws because of what a file holds: what cannot be read is a gap of the result. Macros are noted and never
 * run, nothing outside the file is ever fetched. Every inspection is bounded by {@link FileLimits}.
 *
 * <p>{@link #inProcess} reads in threads of this process. Java cannot stop a thread or bound its memory: a library that loops on a
 * hostile file keeps its thread busy after the deadline, though the caller has the result, and an allocation that is too large is only
 * caught after it failed. For files of strangers {@link #isolated} reads in processes of their own, with a heap of their own, that are
 * killed when they do not answer.
 */
public final class FileInspector implements AutoCloseable {

    private static final int IN_MEMORY = 8 << 20;

    private final Isolation isolation;

    private FileInspector(Isolation isolation) {
        this.isolation = isolation;
    }

    /** Reads in this process, with the readers of further formats found on the class path. */
    public static FileInspector inProcess() {
        return new FileInspector(new InProcess(ServiceLoader.load(TextExtractor.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList()));
    }

    /** Reads in this process, with these readers of further formats and no others. */
    public static FileInspector inProcess(List<TextExtractor> others) {
        return new FileInspector(new InProcess(List.copyOf(others)));
    }

    /**
     * Reads in this process, which belongs to Cordon alone, as that of a command line: the logs of the libraries are silenced and fonts of
     * the machine are left alone, for the whole process.
     */
    public static FileInspector ownProcess() {
        OwnProcess.prepare();
        return inProcess();
    }

    /** Reads in processes of their own; they start with the first files. */
    public static FileInspector isolated(WorkerOptions options) {
        return new FileInspector(new WorkerPool(options));
    }

    /**
     * Inspects a file.
     *
     * @param name the name it goes by, which need not be that of the path
     * @throws IOException if the file cannot be opened: missing, forbidden, or a failing disk
     */
    public InspectedFile inspect(Path file, String name, FileLimits limits) throws IOException {
        return inspect(file, name, limits, true);
    }

    /**
     * Inspects a file for its facts alone: its text is counted and dropped.
     *
     * @throws IOException if the file cannot be opened
     */
    public InspectedFile facts(Path file, String name, FileLimits limits) throws IOException {
        return inspect(file, name, limits, false);
    }

    /**
     * Inspects what a stream delivers; more than 8 MiB go through a temporary file. The stream is read to its end, but for what
     * {@link FileLimits#fileBytes} leaves, and not closed.
     *
     * @throws IOException if the stream fails or the temporary file cannot be written
     */
    public InspectedFile inspect(InputStream in, String name, FileLimits limits) throws IOException {
        try (Content content = Content.spool(new CutStream(in, limits.fileBytes()), IN_MEMORY)) {
            return isolation.inspect(content, name, limits, true);
        }
    }

    private InspectedFile inspect(Path file, String name, FileLimits limits, boolean keepText) throws IOException {
        try (InputStream readable = java.nio.file.Files.newInputStream(file);
                Content content = Content.of(file)) {
            // One byte proves that it may be read: the rest happens where errors are gaps.
            int first = readable.read();
            return isolation.inspect(first < 0 ? Content.of(new byte[0]) : content, name, limits, keepText);
        }
    }

    /** Ends threads and processes; an inspection that runs ends with a gap. */
    @Override
    public void close() {
        isolation.close();
    }
}
