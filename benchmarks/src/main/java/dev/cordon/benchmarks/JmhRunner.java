package dev.cordon.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs measurements with JMH, each in a JVM of its own, and reads JMH's JSON. The same measurement runs once. */
final class JmhRunner {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** Successive changes of which the median is taken. */
    private static final int CHANGES = 200;

    private final Effort effort;
    private final Map<Measurement, Double> results = new HashMap<>();

    JmhRunner(Effort effort) {
        this.effort = effort;
    }

    /**
     * How long to measure.
     *
     * @param forks JVMs a measurement
     * @param warmups warm-up iterations a JVM
     * @param iterations measured iterations a JVM
     * @param millis length of an iteration
     * @param shots calls of a single-shot benchmark a JVM
     */
    record Effort(int forks, int warmups, int iterations, int millis, int shots) {
        static final Effort QUICK = new Effort(1, 3, 5, 300, 2);
        static final Effort WHOLE = new Effort(2, 5, 8, 700, 4);
    }

    /** Median over all iterations: nanoseconds a call, or bytes a call. */
    double result(Measurement measurement) {
        Double known = results.get(measurement);
        if (known == null) {
            known = run(measurement);
            results.put(measurement, known);
        }
        return known;
    }

    private double run(Measurement measurement) {
        try {
            Path json = Files.createTempFile("cordon-benchmark", ".json");
            try {
                new Runner(options(measurement, json).build()).run();
                return median(new ObjectMapper().readTree(json.toFile()), measurement.allocations());
            } finally {
                Files.delete(json);
            }
        } catch (IOException | RunnerException e) {
            throw new IllegalStateException("could not measure " + measurement, e);
        }
    }

    private ChainedOptionsBuilder options(Measurement measurement, Path json) {
        TimeValue time = TimeValue.milliseconds(effort.millis);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + measurement.method().replace(".", "\\.") + "$")
                .forks(measurement.singleShot() ? 1 : effort.forks)
                .threads(measurement.threads())
                .warmupIterations(
                        measurement.successive() ? CHANGES / 4 : measurement.singleShot() ? 1 : effort.warmups)
                .warmupTime(time)
                .measurementIterations(
                        measurement.successive()
                                ? CHANGES
                                : measurement.singleShot() ? effort.shots : effort.iterations)
                .measurementTime(time)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString());
        measurement.parameters().forEach((name, value) -> options.param(name, value));
        return measurement.allocations() ? options.addProfiler(GCProfiler.class) : options;
    }

    private static double median(JsonNode report, boolean allocations) {
        JsonNode result = report.get(0);
        JsonNode metric = allocations ? result.get("secondaryMetrics").get(ALLOCATED) : result.get("primaryMetric");
        List<Double> values = new ArrayList<>();
        metric.get("rawData").forEach(fork -> fork.forEach(value -> values.add(value.asDouble())));
        Collections.sort(values);
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }
}
