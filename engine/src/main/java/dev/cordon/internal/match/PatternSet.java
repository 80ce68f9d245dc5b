package dev.cordon.internal.match;

import dev.cordon.internal.text.ScanText;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.MatcherBackend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiled patterns. Immutable and thread-safe; all state of a scan is in the {@link MatchScratch}. Matches are exact: which
 * backend and layers were used never shows in them.
 */
public final class PatternSet implements AutoCloseable {

    private PatternSet() {}

    /**
     * Compiles patterns; the index of a spec in the list is the number of the pattern.
     *
     * @param specs what to find; may be empty
     * @param backend external engine for the candidates of the patterns it can take; null for the java layers alone
     * @param layers which of the java layers are on
     * @param budget what compiling may cost
     * @throws MatchCompileException when the budget does not suffice
     */
    public static PatternSet compile(
            List<PatternSpec> specs, @Nullable MatcherBackend backend, Layers layers, CompileBudget budget) {
        throw new UnsupportedOperationException();
    }

    /** Number of patterns. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** A new scratch for scans of this set. */
    public MatchScratch newScratch() {
        throw new UnsupportedOperationException();
    }

    /**
     * Finds all matches of the wanted patterns.
     *
     * @param text what to scan
     * @param wanted bit set of pattern indexes, bit {@code i & 63} of word {@code i >> 6}; missing words count as zero; null for
     *     all patterns
     * @param scratch a scratch of this set that no other scan is using
     * @param sink gets the matches
     */
    public void scan(ScanText text, long @Nullable [] wanted, MatchScratch scratch, MatchSink sink) {
        throw new UnsupportedOperationException();
    }

    /** How a pattern is found. */
    public PatternPlan plan(int pattern) {
        throw new UnsupportedOperationException();
    }

    /** Bytes this set holds now, native memory and lazily built automata included. */
    public long memoryBytes() {
        throw new UnsupportedOperationException();
    }

    /** Frees native memory. Called once, after the last scratch was closed; scanning afterwards is misuse. */
    @Override
    public void close() {}
}
