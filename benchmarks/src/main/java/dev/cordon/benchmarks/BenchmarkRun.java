package dev.cordon.benchmarks;

import dev.cordon.PolicyEngine;
import dev.cordon.benchmarks.JmhRunner.Effort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code benchmarks/run}: measures every row, prints the table and the JSON lines, and writes a record. */
public final class BenchmarkRun {

    private static final String USAGE = """
            usage: benchmarks/run [--quick] [--only NAME[,NAME...]] [--haystack FILE] [--records FOLDER]
              --quick      short iterations, one JVM a measurement: at most four minutes
              --only       these rows alone; no record is written
              --haystack   adds the mixed rows over messages from a file of JSON lines with a "text", .gz or not
              --records    where the record goes; benchmarks/records by default
            """;

    private boolean quick;
    private List<String> only = List.of();
    private @Nullable Path haystack;
    private Path records = Path.of("benchmarks", "records");

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws IOException {
        BenchmarkRun run = new BenchmarkRun();
        try {
            run.read(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
        run.run();
    }

    private void read(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--only" -> only = List.of(value(arguments, ++i).split(","));
                case "--haystack" -> haystack = Path.of(value(arguments, ++i)).toAbsolutePath();
                case "--records" -> records = Path.of(value(arguments, ++i));
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
    }

    private static String value(String[] arguments, int index) {
        if (index == arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a value");
        }
        return arguments[index];
    }

    private void run() throws IOException {
        List<Row> rows = Row.all(haystack);
        if (!only.isEmpty()) {
            rows = rows.stream().filter(row -> only.contains(row.name())).toList();
        }
        JmhRunner runner = new JmhRunner(quick ? Effort.QUICK : Effort.WHOLE);
        List<Result> results = new ArrayList<>();
        for (Row row : rows) {
            System.err.println("measuring " + row.name());
            results.addAll(measure(row, runner));
        }
        Report report = new Report(Machine.here(), quick, results);
        System.out.print(report.table());
        System.out.print(report.jsonLines());
        if (only.isEmpty()) {
            System.err.println("recorded in " + report.write(records));
        }
    }

    private static List<Result> measure(Row row, JmhRunner runner) {
        if (row instanceof Row.Times times) {
            return List.of(new Result.Times(
                    times.name(),
                    runner.result(times.ours()),
                    times.peer(),
                    runner.result(times.other()),
                    times.bar()));
        } else if (row instanceof Row.Bytes bytes) {
            return allocations(bytes, runner);
        } else if (row instanceof Row.Scaling scaling) {
            double ours = gain(scaling.ours(), runner);
            double floor = gain(scaling.floor(), runner);
            return List.of(new Result.Value(scaling.name(), ours / floor, "of the floor loop's gain", scaling.bar()));
        } else if (row instanceof Row.Memory memory) {
            try (PolicyEngine engine = Engines.ofTerms(TermList.of(memory.terms()))) {
                double megabytes = engine.policies().memoryBytes() / 1e6;
                engine.policies().close();
                return List.of(new Result.Value(memory.name(), megabytes, "MB", memory.bar()));
            }
        }
        throw new IllegalArgumentException(row.name());
    }

    private static List<Result> allocations(Row.Bytes row, JmhRunner runner) {
        List<Result> results = new ArrayList<>();
        double most = 0;
        for (Measurement measurement : row.of()) {
            double bytes = runner.result(measurement);
            most = Math.max(most, bytes);
            String haystack = String.valueOf(measurement.parameters().get("haystack"));
            String name = row.name() + "_" + haystack.replace("clean-", "").replace('-', '_');
            results.add(new Result.Value(name, bytes, "bytes", ""));
        }
        results.add(0, new Result.Value(row.name(), most, "bytes", row.bar()));
        return results;
    }

    /** How many times the throughput two threads have. */
    private static double gain(Measurement measurement, JmhRunner runner) {
        return 2 * runner.result(measurement) / runner.result(measurement.withThreads(2));
    }
}
