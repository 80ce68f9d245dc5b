package dev.cordon;

import dev.cordon.policy.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How an engine is doing. Immutable; counts only grow while the engine lives, apart from those of sets that were compiled with other
 * options. Holds no scanned text.
 *
 * @param backend what finds candidates now: {@code java}, or the name of the external backend
 * @param reason why it is that one
 * @param quarantined whether native code was switched off because the shadow check saw it differ: worth an alarm
 * @param revision revision of the active set
 * @param memoryBytes bytes held by the active set's patterns, native memory included
 * @param temporaryScratches evaluations for which the pool had no scratch left; many mean more threads than the pool expects
 * @param nativeFallbacks scans that the java layers did because native code could not
 * @param internalGaps segments whose evaluation failed unexpectedly and became the gap INTERNAL: worth an alarm
 * @param shadow what the shadow check did
 * @param lastGood origins whose last change failed, with what they are on; empty without a repository
 */
public record EngineHealth(
        String backend,
        String reason,
        boolean quarantined,
        String revision,
        long memoryBytes,
        long temporaryScratches,
        long nativeFallbacks,
        long internalGaps,
        Shadow shadow,
        Map<String, LastGood> lastGood) {

    public EngineHealth {
        lastGood = Map.copyOf(lastGood);
    }

    /**
     * Counts of the shadow check.
     *
     * @param checked evaluations that were repeated without native code
     * @param skipped sampled evaluations that could not be repeated: too many at once, or their set was gone
     * @param differences repetitions that came out otherwise
     */
    public record Shadow(long checked, long skipped, long differences) {
        static final Shadow NONE = new Shadow(0, 0, 0);
    }

    /**
     * An origin that is on its last good version.
     *
     * @param since when the first change failed that was not followed by a good one
     * @param problems why the latest failed
     */
    public record LastGood(Instant since, List<Problem> problems) {
        public LastGood {
            problems = List.copyOf(problems);
        }
    }
}
