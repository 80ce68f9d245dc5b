package dev.cordon.benchmarks;

import dev.cordon.PolicyEngine;
import dev.cordon.PolicyRepository;
import dev.cordon.benchmarks.JmhRunner.Effort;
import dev.cordon.model.Interaction;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
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
        if (row instanceof Row.Millis millis) {
            return List.of(new Result.Value(millis.name(), runner.result(millis.ours()) / 1e6, "ms", millis.bar()));
        } else if (row instanceof Row.TenantMemory memory) {
            return tenantMemory(memory);
        }
        throw new IllegalArgumentException(row.name());
    }

    /** What the heap grows by, and what the set itself accounts for, after every tenant has sent a message. */
    private static List<Result> tenantMemory(Row.TenantMemory row) {
        long before = usedHeap();
        try (PolicyRepository repository = Tenants.repository(Backend.JAVA)) {
            Tenants.load(repository, 0, 1_000);
            for (int tenant = 0; tenant < 1_000; tenant++) {
                repository
                        .engine()
                        .evaluate(Interaction.builder()
                                .org(Tenants.org(tenant))
                                .text("good morning 4111 1111 1111 1111")
                                .build());
            }
            double heap = (usedHeap() - before) / 1e6;
            double compiled = repository.engine().health().memoryBytes() / 1e6;
            return List.of(
                    new Result.Value(row.name(), heap, "MB of heap, sources included", row.bar()),
                    new Result.Value(row.name() + "_compiled", compiled, "MB", ""));
        }
    }

    private static long usedHeap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
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
