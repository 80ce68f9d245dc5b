package dev.cordon.internal.program;

import dev.cordon.internal.match.PatternSet;

/**
 * The patterns of one piece and the finders that own each: what all tenants share, or one tenant's own. A piece may hold patterns
 * that nobody owns any more; they are never wanted. Immutable; its arrays are not modified after construction.
 *
 * @param owner organisation, empty for what is shared
 * @param piece the compiled patterns
 * @param from for each pattern where its owners begin in the two lists; one more entry ends the last
 * @param finders owners, by their number in the layout of the group's owner
 * @param lines beside {@code finders}: the 1-based dictionary line, 0 for detectors
 */
public record PatternGroup(String owner, PatternPiece piece, int[] from, int[] finders, int[] lines) {

    public PatternSet patterns() {
        return piece.patterns();
    }

    /** Bytes of the piece and of these lists. */
    long memoryBytes() {
        return patterns().memoryBytes() + 4L * (from.length + finders.length + lines.length);
    }
}
