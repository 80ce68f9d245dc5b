package dev.cordon;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one interaction is evaluated. Immutable.
 *
 * @param deadline longest time to spend; what is not examined by then is a coverage gap; null for none
 * @param firstBlockOnly stop at the first enforced BLOCK; the decision then lists what was found up to there
 * @param explain list near misses
 * @param overrideTokens tokens a user got for justified warnings
 */
public record EvaluateOptions(
        @Nullable Duration deadline, boolean firstBlockOnly, boolean explain, List<String> overrideTokens) {

    /** No deadline, everything evaluated, nothing explained, no tokens. */
    public static final EvaluateOptions DEFAULT = new EvaluateOptions(null, false, false, List.of());

    /** @throws IllegalArgumentException if the deadline is not positive */
    public EvaluateOptions {
        overrideTokens = List.copyOf(overrideTokens);
        if (deadline != null && (deadline.isZero() || deadline.isNegative())) {
            throw new IllegalArgumentException("a deadline is a positive time");
        }
    }

    public EvaluateOptions withDeadline(@Nullable Duration newDeadline) {
        return new EvaluateOptions(newDeadline, firstBlockOnly, explain, overrideTokens);
    }

    public EvaluateOptions withFirstBlockOnly(boolean value) {
        return new EvaluateOptions(deadline, value, explain, overrideTokens);
    }

    public EvaluateOptions withExplain(boolean value) {
        return new EvaluateOptions(deadline, firstBlockOnly, value, overrideTokens);
    }

    public EvaluateOptions withOverrideTokens(List<String> tokens) {
        return new EvaluateOptions(deadline, firstBlockOnly, explain, tokens);
    }
}
