package dev.cordon.documents.internal;

import dev.cordon.documents.FileLimits;
import dev.cordon.documents.GapCode;
import dev.cordon.documents.InspectedFile;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.TextExtractor;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads files in threads of this process, so that a caller never waits longer than the limits say. */
public final class InProcess implements Isolation {

    /** How much longer than its own deadline a reader is waited for before it is given up. */
    private static final long GRACE_MILLIS = 100;

    /** Deep enough for nested objects that a recursive library follows; beyond is a gap. */
    private static final long STACK = 4L << 20;

    private static final int MOST_THREADS = 256;

    private final Inspections inspections;
    private final ThreadPoolExecutor threads;

    public InProcess(List<TextExtractor> others) {
        this.inspections = new Inspections(others);
        this.threads = new ThreadPoolExecutor(0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(null, work, "cordon-documents", STACK);
            thread.setDaemon(true);
            return thread;
        });
        // With every thread taken the caller reads itself rather than not at all.
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
    }

    @Override
    public InspectedFile inspect(Content content, String name, FileLimits limits, boolean keepText) {
        Collector collector = new Collector(keepText);
        Future<?> reading = threads.submit(() -> inspections.inspect(name, content, limits, collector));
        GapCode unfinished = GapCode.TIME_LIMIT;
        try {
            reading.get(limits.time().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            unfinished = GapCode.UNREADABLE;
        }
        return collector.finish(unfinished, name, content.size());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
