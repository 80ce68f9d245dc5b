package dev.cordon.service.enforce;

import dev.cordon.EvaluateOptions;
import dev.cordon.decision.Decision;
import dev.cordon.model.Interaction;
import dev.cordon.service.http.Fault;
import dev.cordon.service.metrics.ServiceMetrics;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has interactions decided, within a bound of how many at a time and within a deadline each. Thread-safe.
 */
public final class Judge {

    private final Enforcement enforcement;
    private final ServiceMetrics metrics;
    private final Semaphore places;
    private final @Nullable Duration deadline;

    /**
     * @param atOnce most evaluations at a time
     * @param deadline longest time of one, null for none; what was not examined by then is a coverage gap
     */
    public Judge(Enforcement enforcement, ServiceMetrics metrics, int atOnce, @Nullable Duration deadline) {
        this.enforcement = enforcement;
        this.metrics = metrics;
        this.places = new Semaphore(atOnce);
        this.deadline = deadline;
    }

    /**
     * The decision on an interaction of the organisation, whatever organisation it names itself.
     *
     * @throws Fault {@code OVERLOADED} when no place becomes free within the deadline, {@code UNAVAILABLE} when nothing is loaded
     */
    public Decision decide(String orgId, Interaction interaction, EvaluateOptions options) {
        enter();
        long began = System.nanoTime();
        try {
            Decision decision = enforcement
                    .engine(orgId)
                    .evaluate(
                            interaction.withOrg(orgId),
                            options.deadline() == null ? options.withDeadline(deadline) : options);
            metrics.decided(decision, System.nanoTime() - began);
            return decision;
        } finally {
            places.release();
        }
    }

    /**
     * Anything else that costs what an evaluation costs, within the same bound.
     *
     * @throws Fault {@code OVERLOADED} when no place becomes free
     */
    public <T> T bounded(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(deadline == null ? 50 : deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                metrics.refused();
                throw new Fault(Fault.Kind.OVERLOADED, "OVERLOADED", "service", "try again after a second");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.unavailable("service", "it is stopping");
        }
    }
}
