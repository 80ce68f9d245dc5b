package dev.cordon.documents.internal;

import dev.cordon.documents.FileLimits;
import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.LimitReachedException;

/** What is left of the limits of one inspection. Not thread-safe. */
public final class Budget {

    private final FileLimits limits;
    private final long deadline;
    private long text;
    private long inflated;
    private int entries;
    private int segments;

    public Budget(FileLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    public FileLimits limits() {
        return limits;
    }

    /** @throws LimitReachedException when the time is over */
    public void checkTime() {
        if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
            throw new LimitReachedException(GapCode.TIME_LIMIT);
        }
    }

    /** How much of a text of this length still fits. */
    int text(int length) {
        long fits = Math.min(length, limits.textLength() - text);
        text += fits;
        return (int) fits;
    }

    /** Segments so far. */
    public int segments() {
        return segments;
    }

    void segment() {
        segments++;
    }

    void entry() {
        if (++entries > limits.entries()) {
            throw new LimitReachedException(GapCode.ENTRY_LIMIT);
        }
        checkTime();
    }

    void inflated(long bytes) {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            throw new LimitReachedException(GapCode.INFLATE_LIMIT);
        }
        checkTime();
    }
}
