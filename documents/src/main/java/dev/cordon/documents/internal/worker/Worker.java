package dev.cordon.documents.internal.worker;

import dev.cordon.documents.FileLimits;
import dev.cordon.documents.GapCode;
import dev.cordon.documents.WorkerOptions;
import dev.cordon.documents.internal.Collector;
import dev.cordon.documents.spi.Content;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process that reads files, and the way to it. Used by one thread at a time. */
final class Worker {

    /** Time for starting a process, and for the answer of one that ended by its own deadline. */
    private static final long START_MILLIS = 10_000;

    private static final long GRACE_MILLIS = 300;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "cordon-documents-clock");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private volatile boolean killed;
    private int files;

    private Worker(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static Worker start(WorkerOptions options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx" + options.heapMiB() + "m",
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerMain.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Worker worker = new Worker(process);
        worker.awaitReady();
        return worker;
    }

    private void awaitReady() throws IOException {
        ScheduledFuture<?> alarm = CLOCK.schedule(process::destroyForcibly, START_MILLIS, TimeUnit.MILLISECONDS);
        try {
            Frames.expectReady(answers);
        } catch (IOException e) {
            kill();
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    boolean alive() {
        // A process that was killed lives a moment longer.
        return !killed && process.isAlive();
    }

    int files() {
        return files;
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** Has a file read, and tells what to say of it should it not be finished. */
    GapCode inspect(Content content, String name, FileLimits limits, boolean keepText, Collector collector) {
        files++;
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = CLOCK.schedule(
                () -> {
                    late.set(true);
                    kill();
                },
                limits.time().toMillis() + GRACE_MILLIS,
                TimeUnit.MILLISECONDS);
        try {
            Path file = content.file();
            Frames.request(requests, name, file, content.size(), limits, keepText);
            if (file == null) {
                try (InputStream in = content.open()) {
                    in.transferTo(requests);
                }
            }
            requests.flush();
            if (!Frames.replay(answers, collector)) {
                kill();
            }
            return GapCode.TIME_LIMIT;
        } catch (IOException | RuntimeException e) {
            kill();
            return late.get() ? GapCode.TIME_LIMIT : GapCode.WORKER_FAILED;
        } finally {
            alarm.cancel(false);
        }
    }
}
