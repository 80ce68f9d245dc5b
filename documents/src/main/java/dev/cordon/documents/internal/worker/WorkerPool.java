package dev.cordon.documents.internal.worker;

import dev.cordon.documents.FileLimits;
import dev.cordon.documents.GapCode;
import dev.cordon.documents.InspectedFile;
import dev.cordon.documents.WorkerOptions;
import dev.cordon.documents.internal.Collector;
import dev.cordon.documents.internal.Isolation;
import dev.cordon.documents.spi.Content;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Processes that read files, started when they are needed and used again. A process that does not answer in time is killed; the
 * caller gets what it had handed over by then. Thread-safe.
 */
public final class WorkerPool implements Isolation {

    private final WorkerOptions options;
    private final Semaphore places;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private boolean closed;

    public WorkerPool(WorkerOptions options) {
        this.options = options;
        this.places = new Semaphore(options.processes(), true);
    }

    @Override
    public InspectedFile inspect(Content content, String name, FileLimits limits, boolean keepText) {
        Collector collector = new Collector(keepText);
        GapCode unfinished = GapCode.WORKER_FAILED;
        places.acquireUninterruptibly();
        Worker worker = null;
        try {
            worker = borrow();
            unfinished = worker.inspect(content, name, limits, keepText, collector);
        } catch (IOException e) {
            unfinished = GapCode.WORKER_FAILED;
        } finally {
            giveBack(worker);
            places.release();
        }
        return collector.finish(unfinished, name, content.size());
    }

    private Worker borrow() throws IOException {
        synchronized (idle) {
            if (closed) {
                throw new IOException("closed");
            }
            Worker waiting = idle.poll();
            if (waiting != null && waiting.alive()) {
                return waiting;
            }
        }
        return Worker.start(options);
    }

    private void giveBack(@Nullable Worker worker) {
        if (worker == null) {
            return;
        }
        synchronized (idle) {
            if (!closed && worker.alive() && worker.files() < options.filesEach()) {
                idle.push(worker);
                return;
            }
        }
        worker.kill();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Worker::kill);
            idle.clear();
        }
    }
}
