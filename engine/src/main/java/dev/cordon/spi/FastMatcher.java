package dev.cordon.spi;

import org.jspecify.annotations.Nullable;

/**
 * Compiled patterns of one backend. Immutable and thread-safe; all state of a scan is in the {@link FastScratch}.
 *
 * <p>The contract is one-sided: for every match of a pattern its end must be reported at least once. Reports may come in any
 * order, several times, and for ends where nothing matches.
 */
public interface FastMatcher extends AutoCloseable {

    /**
     * A new scratch for this matcher, used by one thread at a time and never with another matcher. Null when none can be had: the
     * matcher is closed or native memory is exhausted. The engine then scans by other means.
     */
    @Nullable
    FastScratch newScratch();

    /**
     * Scans {@code chars[0, length)} and appends {@code (pattern id, end)} pairs to the sink. Ends are exclusive, in UTF-16 units.
     * The text holds no lone surrogate.
     *
     * @return true when the whole text was scanned; false when the sink was full or the backend failed, in which case the engine
     *     scans the text by other means and must not use what the sink holds
     * @throws IllegalArgumentException if the scratch belongs to another matcher
     */
    boolean scan(char[] chars, int length, FastScratch scratch, EndSink sink);

    /** Bytes this matcher holds, native memory included. */
    long memoryBytes();

    /** Refuses new scratches and frees native memory once the last scratch is closed; at once when there is none. Idempotent. */
    @Override
    void close();
}
