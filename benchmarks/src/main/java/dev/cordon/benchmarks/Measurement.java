package dev.cordon.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/**
 * One JMH run: a benchmark method with its parameters.
 *
 * @param method class and method, such as {@code EvaluateBenchmark.evaluate}
 * @param parameters values of its {@code @Param} fields
 * @param threads threads at once
 * @param allocations whether to measure bytes allocated instead of time
 */
record Measurement(String method, Map<String, String> parameters, int threads, boolean allocations) {

    static Measurement of(String method, String... parameters) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return new Measurement(method, map, 1, false);
    }

    static Measurement evaluate(Engines.Workload workload, Backend backend, String haystack) {
        return of(
                "EvaluateBenchmark.evaluate",
                "workload",
                workload.name(),
                "backend",
                backend.name(),
                "haystack",
                haystack);
    }

    static Measurement peer(PeerBenchmark.Kind kind, String haystack) {
        return of("PeerBenchmark.count", "peer", kind.name(), "haystack", haystack);
    }

    static Measurement terms(String method, int size) {
        return of("TermsBenchmark." + method, "terms", Integer.toString(size));
    }

    static Measurement floor(String haystack) {
        return of("FloorBenchmark.floor", "haystack", haystack);
    }

    Measurement withThreads(int count) {
        return new Measurement(method, parameters, count, allocations);
    }

    Measurement ofAllocations() {
        return new Measurement(method, parameters, threads, true);
    }

    static Measurement tenants(TenantsBenchmark.Company company, Backend backend) {
        return of("TenantsBenchmark.evaluate", "company", company.name(), "backend", backend.name());
    }

    static Measurement change(Backend backend) {
        return of("ChangeBenchmark.change", "backend", backend.name());
    }

    static Measurement delta(boolean delta) {
        return of("DeltaBenchmark.evaluate", "delta", Boolean.toString(delta));
    }

    /** Whether every call is another change, and so many are measured. */
    boolean successive() {
        return method.startsWith("ChangeBenchmark.");
    }

    /** Whether one call takes long enough to be measured alone. */
    boolean singleShot() {
        return method.startsWith("CompileBenchmark.") || successive();
    }
}
