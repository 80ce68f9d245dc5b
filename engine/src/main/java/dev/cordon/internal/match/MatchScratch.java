package dev.cordon.internal.match;

/**
 * Mutable state of one scan over one {@link PatternSet}. Used by one thread at a time; made by {@link PatternSet#newScratch} and
 * closed once, before its set.
 */
public final class MatchScratch implements AutoCloseable {

    private final PatternSet owner;
    final Wanted wanted = new Wanted();
    final TermSelector terms = new TermSelector();
    final ExactScratch exact = new ExactScratch();
    final StartWindows windows = new StartWindows();
    final GateScratch gate = new GateScratch();

    MatchScratch(PatternSet owner) {
        this.owner = owner;
    }

    /** Throws when the scratch belongs to another set. */
    void checkOwner(PatternSet set) {
        if (owner != set) {
            throw new IllegalArgumentException("scratch of another pattern set");
        }
    }

    /** Bytes this scratch holds, native memory included. */
    public long memoryBytes() {
        return terms.memoryBytes() + exact.memoryBytes() + windows.memoryBytes() + gate.memoryBytes();
    }

    @Override
    public void close() {}
}
