package dev.cordon.service.files;

import dev.cordon.documents.FileInspector;
import dev.cordon.documents.FileLimits;
import dev.cordon.documents.InspectedFile;
import dev.cordon.documents.WorkerOptions;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Learns what is in the files of forms. They come from anyone, so they are read in processes with a heap of their own, which start with
 * the first file and are replaced when they die: that costs the file they had, which is then a coverage gap, and no other. Thread-safe.
 */
public final class UploadedFiles implements AutoCloseable {

    private static final String UNNAMED = "attachment";

    private final FileInspector inspector;
    private final FileLimits limits;

    /** A bounded pool of processes, and the limits of the library. */
    public UploadedFiles() {
        this(FileInspector.isolated(WorkerOptions.DEFAULT), FileLimits.DEFAULT);
    }

    UploadedFiles(FileInspector inspector, FileLimits limits) {
        this.inspector = inspector;
        this.limits = limits;
    }

    /**
     * Reads the file in a part. Content never makes it throw.
     *
     * @throws Fault {@code UNAVAILABLE} if a large file cannot be put down on the disk
     */
    public InspectedFile inspect(Part part) {
        try {
            return inspector.inspect(new ByteArrayInputStream(part.content()), nameOf(part), limits);
        } catch (IOException e) {
            throw Fault.unavailable("files", "the file could not be put down to be read; try again");
        }
    }

    /** The name a client gave the file. */
    public static String nameOf(Part part) {
        String given = part.fileName();
        return given == null || given.isEmpty() ? UNNAMED : given;
    }

    /** Ends the processes; a file that is being read ends with a gap. */
    @Override
    public void close() {
        inspector.close();
    }
}
