package dev.cordon.hyperscan;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs native compiles on a thread of their own with a 64 MiB stack: the compiler recurses over the expression, and on a usual Java
 * stack one counted repeat can end the process without a trace.
 */
final class CompileThread {

    private static final long STACK_BYTES = 64L << 20;

    private CompileThread() {}

    /**
     * Runs the task there and waits for it. The wait cannot be interrupted, because the native compiler cannot; an interrupt is kept
     * for the caller.
     */
    static <T> T run(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(null, future, "cordon-hyperscan-compile", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("native compile failed: " + e.getCause(), e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
