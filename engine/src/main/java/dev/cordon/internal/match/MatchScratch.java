package dev.cordon.internal.match;

/**
 * Mutable state of one scan over one {@link PatternSet}. Used by one thread at a time; made by {@link PatternSet#newScratch} and
 * closed once, before its set.
 */
public final class MatchScratch implements AutoCloseable {

    MatchScratch() {}

    /** Bytes this scratch holds, native memory included. */
    public long memoryBytes() {
        return 0;
    }

    @Override
    public void close() {}
}
