package dev.cordon.spi;

import java.util.List;

/**
 * An engine that compiles patterns into a {@link FastMatcher}. A backend is a fast layer: what it reports is confirmed by the
 * engine's own exact automata, so it may report ends that are no match, and must never miss one that is.
 *
 * <p>Backends are thread-safe. {@link #compile} may be slow and is never called on a thread that evaluates.
 */
public interface MatcherBackend {

    /** Short stable name, lower case: {@code java}, {@code hyperscan}. Appears in health and plans. */
    String name();

    /**
     * Why this backend can not take the pattern, or an empty string when it can. Decided from the pattern alone, so that the same
     * pattern always lands on the same backend.
     */
    String refusal(FastPattern pattern);

    /**
     * Compiles all patterns into one matcher. A pattern the backend cannot take after all is listed in
     * {@link CompileResult#refused}, never dropped: the engine plans it elsewhere.
     *
     * @param patterns patterns for which {@link #refusal} was empty
     * @param budget limits on what the result may cost
     */
    CompileResult compile(List<FastPattern> patterns, CompileBudget budget);
}
