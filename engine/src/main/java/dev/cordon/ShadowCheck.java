package dev.cordon;

import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.GapReason;
import dev.cordon.internal.evaluate.Evaluation;
import dev.cordon.internal.evaluate.EvaluationRequest;
import dev.cordon.internal.evaluate.Evaluator;
import dev.cordon.model.Interaction;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Repeats a sample of evaluations without native code, on a thread of its own, and reports when one comes out otherwise. What waits
 * is bounded: when too much does, the sample gets smaller, and evaluations never wait. Thread-safe.
 */
final class ShadowCheck implements AutoCloseable {

    private static final int WAITING = 64;

    private final int oneIn;
    private final Runnable alarm;
    private final LongAdder checked = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder differences = new LongAdder();
    private final ThreadPoolExecutor thread;

    /**
     * @param oneIn one of so many evaluations is repeated, on average
     * @param alarm called when a repetition differs
     */
    ShadowCheck(int oneIn, Runnable alarm) {
        this.oneIn = oneIn;
        this.alarm = alarm;
        this.thread = new ThreadPoolExecutor(
                0,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> {
                    Thread made = new Thread(task, "cordon-shadow-check");
                    made.setDaemon(true);
                    return made;
                },
                (task, executor) -> skipped.increment());
    }

    /** Takes an evaluation into the sample, or not. */
    void consider(CompiledPolicySet set, Interaction interaction, EvaluationRequest request, Evaluation seen) {
        if (ThreadLocalRandom.current().nextInt(oneIn) == 0
                && request.deadlineNanos() == Long.MAX_VALUE
                && comparable(seen)) {
            thread.execute(() -> repeat(set, interaction, request, seen));
        }
    }

    private void repeat(CompiledPolicySet set, Interaction interaction, EvaluationRequest request, Evaluation seen) {
        Evaluation again = Evaluator.evaluateWithoutNative(set.programs(), interaction, request);
        if (again == null || !comparable(again)) {
            skipped.increment();
            return;
        }
        checked.increment();
        boolean same =
                again.violations().equals(seen.violations()) && again.gaps().equals(seen.gaps());
        if (!same) {
            differences.increment();
            alarm.run();
        }
    }

    // Where the work limit ends a search depends on which candidates were offered; a failure says nothing about
    // matches.
    private static boolean comparable(Evaluation evaluation) {
        for (CoverageGap gap : evaluation.gaps()) {
            if (gap.reason() == GapReason.WORK_LIMIT || gap.reason() == GapReason.INTERNAL) {
                return false;
            }
        }
        return true;
    }

    EngineHealth.Shadow counts() {
        return new EngineHealth.Shadow(checked.sum(), skipped.sum(), differences.sum());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
