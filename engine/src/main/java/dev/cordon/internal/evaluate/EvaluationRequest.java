package dev.cordon.internal.evaluate;

/**
 * How one interaction is to be evaluated.
 *
 * @param deadlineNanos {@link System#nanoTime} after which no further segment is begun; {@link Long#MAX_VALUE} for none
 * @param firstBlockOnly whether to stop at the first enforced BLOCK
 * @param explain whether near misses are wanted
 */
public record EvaluationRequest(long deadlineNanos, boolean firstBlockOnly, boolean explain) {

    /** No deadline, everything evaluated, nothing explained. */
    public static final EvaluationRequest PLAIN = new EvaluationRequest(Long.MAX_VALUE, false, false);
}
