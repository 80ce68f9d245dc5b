package dev.cordon.model;

/**
 * How much of an interaction is looked at. Counts of work, so that reaching one is deterministic; each one reached is a coverage
 * gap in the decision. Part of the revision of a compiled set.
 *
 * @param textLength UTF-16 units of one segment that is no file
 * @param fileTextLength UTF-16 units of the text of one file
 * @param segments segments of one interaction, file names and file texts included
 * @param matchesPerRule matches of one pattern in one segment, and findings of one rule in one counted attribute
 */
public record EvaluationLimits(int textLength, int fileTextLength, int segments, int matchesPerRule) {

    /** 1 Mi units of text, 64 Mi units of file text, 10,000 segments, 10,000 matches. */
    public static final EvaluationLimits DEFAULT = new EvaluationLimits(1 << 20, 64 << 20, 10_000, 10_000);

    /** @throws IllegalArgumentException if a limit is below 1 */
    public EvaluationLimits {
        if (textLength < 1 || fileTextLength < 1 || segments < 1 || matchesPerRule < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }
}
