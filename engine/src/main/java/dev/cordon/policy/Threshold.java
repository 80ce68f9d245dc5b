package dev.cordon.policy;

/**
 * How much must be found before a rule is violated.
 *
 * @param measure what is counted
 * @param atLeast the least amount, at least 1
 * @param per over what it is counted
 */
public record Threshold(Measure measure, int atLeast, CountOver per) {

    /** One finding anywhere. */
    public static final Threshold ONE = new Threshold(Measure.COUNT, 1, CountOver.INTERACTION);

    /** @throws IllegalArgumentException if {@code atLeast} is below 1 */
    public Threshold {
        if (atLeast < 1) {
            throw new IllegalArgumentException("a threshold is at least 1");
        }
    }

    /** What a threshold counts. */
    public enum Measure {
        /** Findings. */
        COUNT,
        /** Distinct folded terms or matched values. */
        UNIQUE,
        /** Sum of the weights of findings and signals, each detector counted once. */
        SCORE
    }

    /** What a threshold is counted over. */
    public enum CountOver {
        /** Each scanned attribute alone: a message's text, a room's name, one whole file. */
        SEGMENT,
        /** All segments in scope together. */
        INTERACTION
    }
}
