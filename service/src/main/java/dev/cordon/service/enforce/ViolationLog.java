package dev.cordon.service.enforce;

import dev.cordon.service.http.Fault;
import dev.cordon.service.metrics.ServiceMetrics;
import dev.cordon.service.store.Database;
import dev.cordon.service.store.ViolationRow;
import dev.cordon.service.store.ViolationStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps violations. Records of many requests are written together, so that a disk's synchronisation is paid once for all of them.
 * Bounded: when the store does not answer, records beyond the bound are dropped and counted; deciding goes on. Thread-safe.
 */
public final class ViolationLog implements AutoCloseable {

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 500;

    private final Database database;
    private final ViolationStore store;
    private final ServiceMetrics metrics;
    private final ArrayBlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread = new Thread(this::run, "cordon-violations");
    private volatile boolean closed;

    private record Entry(List<ViolationRow> rows, CompletableFuture<@Nullable Void> kept) {}

    public ViolationLog(Database database, ViolationStore store, ServiceMetrics metrics) {
        this.database = database;
        this.store = store;
        this.metrics = metrics;
        thread.setDaemon(true);
        thread.start();
    }

    /** Completes once the records are on the disk; with an exception when they are not kept. */
    public CompletableFuture<@Nullable Void> keep(List<ViolationRow> rows) {
        CompletableFuture<@Nullable Void> kept = new CompletableFuture<>();
        if (rows.isEmpty()) {
            kept.complete(null);
        } else if (closed || !waiting.offer(new Entry(rows, kept))) {
            metrics.dropped(rows.size());
            kept.completeExceptionally(Fault.unavailable("violations", "the store does not keep up"));
        }
        return kept;
    }

    /**
     * Keeps records and waits until they are on the disk.
     *
     * @return false when they are not by then
     */
    public boolean keepNow(List<ViolationRow> rows, long patienceMillis) {
        try {
            keep(rows).get(patienceMillis, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        List<Entry> batch = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                Entry first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, MOST_TOGETHER - 1);
                    write(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void write(List<Entry> batch) {
        List<ViolationRow> rows = new ArrayList<>();
        batch.forEach(entry -> rows.addAll(entry.rows()));
        try {
            database.write("cordon", tx -> {
                store.insert(tx.handle(), rows);
                return rows.size();
            });
            batch.forEach(entry -> entry.kept().complete(null));
        } catch (RuntimeException e) {
            metrics.dropped(rows.size());
            batch.forEach(entry -> entry.kept().completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
