package dev.cordon.compile;

import dev.cordon.internal.program.PatternPiece;
import java.util.HashMap;
import java.util.Map;

/**
 * Bases into which deltas were merged, compiled aside from any set: {@link PolicyCompiler#compile(
 * dev.cordon.policy.ValidatedBundle, CompileOptions, CompiledPolicySet, MergedBases)} builds on them, also when there were further
 * changes meanwhile. To be closed after that.
 */
public final class MergedBases implements AutoCloseable {

    private final Map<String, PatternPiece> byOwner = new HashMap<>();

    MergedBases() {}

    void add(String owner, PatternPiece base) {
        byOwner.put(owner, base);
    }

    Map<String, PatternPiece> byOwner() {
        return byOwner;
    }

    /** Whether there was nothing to merge. */
    public boolean isEmpty() {
        return byOwner.isEmpty();
    }

    @Override
    public void close() {
        byOwner.values().forEach(PatternPiece::release);
        byOwner.clear();
    }
}
