package dev.cordon.internal.match;

import org.jspecify.annotations.Nullable;

/** The patterns a scan is asked for. Mutable; lives in a scratch. */
final class Wanted {

    private long @Nullable [] bits;

    void set(long @Nullable [] wantedBits) {
        // Writing a reference into an old object is work for the collector, and nearly always it is the same one.
        if (bits != wantedBits) {
            bits = wantedBits;
        }
    }

    /** Whether matches of a pattern are wanted. */
    boolean has(int pattern) {
        long[] b = bits;
        return b == null || pattern >> 6 < b.length && (b[pattern >> 6] >>> pattern & 1) != 0;
    }
}
