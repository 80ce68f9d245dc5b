package dev.cordon.internal.program;

import dev.cordon.internal.match.PatternSet;

/**
 * Patterns of one owner: what all tenants share, or one tenant's own. Immutable; its arrays are not modified after construction.
 *
 * @param owner organisation, empty for what is shared
 * @param patterns the compiled patterns
 * @param owners for each pattern the finders it belongs to
 * @param lines beside {@code owners}: the 1-based dictionary line, 0 for detectors
 */
public record PatternGroup(String owner, PatternSet patterns, int[][] owners, int[][] lines) {}
