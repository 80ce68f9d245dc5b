package dev.cordon.service.metrics;

import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import dev.cordon.service.http.RequestObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Counters and timers in the form of Prometheus. Thread-safe. */
public final class ServiceMetrics implements RequestObserver {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Action, Counter> decisions = new EnumMap<>(Action.class);
    private final Map<String, Timer> requests = new ConcurrentHashMap<>();
    private final Timer evaluations;
    private final Counter refused;
    private final Counter dropped;

    public ServiceMetrics() {
        for (Action action : Action.values()) {
            decisions.put(action, registry.counter("cordon.decisions", "action", action.name()));
        }
        evaluations = Timer.builder("cordon.evaluation")
                .serviceLevelObjectives(
                        Duration.ofNanos(10_000),
                        Duration.ofNanos(100_000),
                        Duration.ofMillis(1),
                        Duration.ofMillis(10),
                        Duration.ofMillis(50))
                .register(registry);
        refused = registry.counter("cordon.evaluations.refused");
        dropped = registry.counter("cordon.violations.dropped");
    }

    /** A decision was made. */
    public void decided(Decision decision, long nanos) {
        Counter counter = decisions.get(decision.action());
        if (counter != null) {
            counter.increment();
        }
        for (CoverageGap gap : decision.coverage()) {
            registry.counter("cordon.gaps", "reason", gap.reason().name()).increment();
        }
        evaluations.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** An evaluation was refused: too many at a time. */
    public void refused() {
        refused.increment();
    }

    /** Violations could not be kept. */
    public void dropped(int rows) {
        dropped.increment(rows);
    }

    /** A number that is asked for when metrics are read. */
    public void gauge(String name, Supplier<Number> value) {
        io.micrometer.core.instrument.Gauge.builder(name, value).register(registry);
    }

    @Override
    public void answered(String method, String template, int status, long nanos) {
        requests.computeIfAbsent(
                        known(method) + " " + template + " " + status,
                        key -> Timer.builder("cordon.http")
                                .tag("method", known(method))
                                .tag("route", template)
                                .tag("status", Integer.toString(status))
                                .register(registry))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH" -> method;
            default -> "other";
        };
    }

    /** The text that Prometheus reads. */
    public String scrape() {
        return registry.scrape();
    }
}
