package dev.cordon.documents;

import java.time.Duration;
import java.util.Objects;

/**
 * How much of a file is looked at. Each limit holds for the whole of one inspection: the file, and everything inside it. Reaching one
 * leaves a gap of its own name and keeps what was read before. Immutable.
 *
 * @param fileBytes bytes of the file; a larger one is not opened
 * @param inflatedBytes bytes that come out of compressed parts and archive entries, all together
 * @param ratio bytes out of one compressed part for each byte in, asked once 1 MiB has come out
 * @param entries files inside files, all together
 * @param depth how deep files may lie in files; 1 takes the entries of an archive, not those of an archive in it
 * @param textLength UTF-16 units of text, all together
 * @param time wall-clock time
 */
public record FileLimits(
        long fileBytes, long inflatedBytes, int ratio, int entries, int depth, long textLength, Duration time) {

    /** 1 GiB, 256 MiB inflated, ratio 200, 1,000 entries, depth 5, 64 Mi units of text, 2 seconds. */
    public static final FileLimits DEFAULT =
            new FileLimits(1L << 30, 256L << 20, 200, 1_000, 5, 64L << 20, Duration.ofSeconds(2));

    /** @throws IllegalArgumentException if a limit is below 1 */
    public FileLimits {
        Objects.requireNonNull(time, "time");
        if (fileBytes < 1 || inflatedBytes < 1 || ratio < 1 || entries < 1 || depth < 1 || textLength < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("the time is more than nothing");
        }
    }

    public FileLimits withFileBytes(long value) {
        return new FileLimits(value, inflatedBytes, ratio, entries, depth, textLength, time);
    }

    public FileLimits withInflatedBytes(long value) {
        return new FileLimits(fileBytes, value, ratio, entries, depth, textLength, time);
    }

    public FileLimits withRatio(int value) {
        return new FileLimits(fileBytes, inflatedBytes, value, entries, depth, textLength, time);
    }

    public FileLimits withEntries(int value) {
        return new FileLimits(fileBytes, inflatedBytes, ratio, value, depth, textLength, time);
    }

    public FileLimits withDepth(int value) {
        return new FileLimits(fileBytes, inflatedBytes, ratio, entries, value, textLength, time);
    }

    public FileLimits withTextLength(long value) {
        return new FileLimits(fileBytes, inflatedBytes, ratio, entries, depth, value, time);
    }

    public FileLimits withTime(Duration value) {
        return new FileLimits(fileBytes, inflatedBytes, ratio, entries, depth, textLength, value);
    }
}
