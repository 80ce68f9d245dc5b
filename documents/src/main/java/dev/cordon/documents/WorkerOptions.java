package dev.cordon.documents;

/**
 * Processes that read files.
 *
 * @param processes at most so many at a time; further callers wait
 * @param heapMiB heap of each, in MiB
 * @param filesEach after so many files a process is replaced by a fresh one
 */
public record WorkerOptions(int processes, int heapMiB, int filesEach) {

    /** One process for each two processors, 256 MiB each, replaced after 1,000 files. */
    public static final WorkerOptions DEFAULT =
            new WorkerOptions(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 256, 1_000);

    /** @throws IllegalArgumentException if there is no process, no file, or less than 32 MiB */
    public WorkerOptions {
        if (processes < 1 || heapMiB < 32 || filesEach < 1) {
            throw new IllegalArgumentException("at least one process, 32 MiB and one file");
        }
    }
}
