package dev.cordon.hyperscan;

import java.util.Arrays;

/**
 * Reports of one scan: end in the upper half of a long, pattern id in the lower, so that sorting orders by end. Never grows while
 * native code runs, because appending must not throw. Not thread-safe.
 */
final class ReportBuffer {

    private static final int USUAL = 256;
    private static final int RETAINED = 1 << 14;

    /** A text with more reports than this is left to java: 8 MiB of reports. */
    private static final int MOST = 1 << 20;

    private long[] reports = new long[USUAL];
    private int size;
    private boolean full;

    /** Appends a report. False when there is no room: the scan then has to stop. */
    boolean append(int id, long end) {
        if (size == reports.length) {
            full = true;
            return false;
        }
        reports[size++] = end << 32 | id;
        return true;
    }

    int size() {
        return size;
    }

    int id(int index) {
        return (int) reports[index];
    }

    int end(int index) {
        return (int) (reports[index] >>> 32);
    }

    /** Whether {@link #append} had to refuse a report since the last {@link #clear} or {@link #growBackTo}. */
    boolean isFull() {
        return full;
    }

    void clear() {
        size = 0;
        full = false;
    }

    /** Makes room and forgets the reports from an index on. False when there is as much room as there may be. */
    boolean growBackTo(int keep) {
        if (reports.length == MOST) {
            return false;
        }
        reports = Arrays.copyOf(reports, Math.min(MOST, reports.length * 4));
        size = keep;
        full = false;
        return true;
    }

    void sortByEnd() {
        Arrays.sort(reports, 0, size);
    }

    /** Gives up the room that only an unusual text needed. */
    void trim() {
        if (reports.length > RETAINED) {
            reports = new long[USUAL];
            clear();
        }
    }

    long bytes() {
        return 8L * reports.length;
    }
}
