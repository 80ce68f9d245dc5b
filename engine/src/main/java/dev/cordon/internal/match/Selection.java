package dev.cordon.internal.match;

import org.jspecify.annotations.Nullable;

/**
 * Those patterns of a {@link PatternSet} that a scan is for, and the layers that find their candidates: those of the set, or layers
 * for these patterns alone. Which layers never shows in the matches. Immutable; thread-safe; good for its set
 * alone and no longer than it: a scan of another set with it throws {@link IllegalArgumentException}.
 */
public final class Selection {

    private final PatternSet set;
    private final long @Nullable [] wanted;
    private final CandidateLayers layers;
    private final boolean asksExternal;

    /**
     * @param wanted bits of the patterns, null for all
     * @param asksExternal whether the external backend is asked, if the set has one
     */
    Selection(PatternSet set, long @Nullable [] wanted, CandidateLayers layers, boolean asksExternal) {
        this.set = set;
        this.wanted = wanted;
        this.layers = layers;
        this.asksExternal = asksExternal;
    }

    /** The set whose patterns are selected. */
    public PatternSet set() {
        return set;
    }

    long @Nullable [] wanted() {
        return wanted;
    }

    CandidateLayers layers() {
        return layers;
    }

    boolean asksExternal() {
        return asksExternal;
    }
}
