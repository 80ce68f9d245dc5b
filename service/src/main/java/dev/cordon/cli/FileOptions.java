package dev.cordon.cli;

import dev.cordon.documents.FileInspector;
import dev.cordon.documents.FileLimits;
import dev.cordon.documents.WorkerOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How files are read: where, and for how long. */
final class FileOptions {

    @Option(
            names = "--in-process",
            description = "Read files in this process instead of one of its own: for files that you trust.")
    private boolean inProcess;

    @Option(
            names = "--file-seconds",
            paramLabel = "SECONDS",
            description = "Time for one file, 2 unless you say otherwise; what was not read by then is a gap.")
    private double seconds = 2;

    FileInspector inspector() {
        return inProcess ? FileInspector.ownProcess() : FileInspector.isolated(WorkerOptions.DEFAULT);
    }

    /** @throws InputException if the time is no time */
    FileLimits limits() {
        if (!(seconds > 0 && seconds <= 86_400)) {
            throw new InputException("OUT_OF_RANGE", "--file-seconds", "give more than 0 and at most 86400");
        }
        return FileLimits.DEFAULT.withTime(Duration.ofMillis(Math.max(1, (long) (seconds * 1_000))));
    }
}
