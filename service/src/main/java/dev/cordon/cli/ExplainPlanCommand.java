package dev.cordon.cli;

import dev.cordon.DetectorScan;
import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PlannedPattern;
import dev.cordon.internal.match.PatternPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon explain-plan}: how every pattern is found, and why so. */
@Command(
        name = "explain-plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows for every pattern what finds its candidates, why, and what that is guessed to cost.",
            "Without --policies: the patterns of all shipped detectors."
        })
final class ExplainPlanCommand implements Callable<Integer> {

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Option(names = "--top", paramLabel = "N", description = "Only the N costliest.")
    private int top = Integer.MAX_VALUE;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private BackendOption backend = new BackendOption();

    private final Streams streams;

    ExplainPlanCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        CompileOptions options = backend.options(streams);
        if (policies.given()) {
            try (CompiledPolicySet set = policies.compile(streams, options)) {
                print(set);
            }
        } else {
            try (DetectorScan scan = DetectorScan.shipped(options)) {
                print(scan.compiled());
            }
        }
        return ExitStatus.OK;
    }

    private void print(CompiledPolicySet set) {
        List<PlannedPattern> plans = set.plans().stream()
                .sorted(Comparator.comparingDouble(
                                (PlannedPattern p) -> -p.plan().nanosPerKilobyte())
                        .thenComparing(PlannedPattern::owner)
                        .thenComparing(PlannedPattern::source)
                        .thenComparingInt(PlannedPattern::line))
                .limit(top)
                .toList();
        if (format.text(streams)) {
            Table table = new Table(">ns/KB", "backend", "layer", ">width", "pattern of", "reason");
            plans.forEach(p -> table.row(
                    cost(p.plan()),
                    p.plan().backend(),
                    p.plan().layer().name().toLowerCase(Locale.ROOT),
                    width(p.plan()),
                    source(p),
                    reason(p.plan())));
            table.print(streams.out());
            streams.err()
                    .line(set.plans().size() + " patterns, " + set.memoryBytes() / 1024 + " KiB; ns/KB is a guess for "
                            + "ordering, `cordon profile` measures");
        } else {
            plans.forEach(p -> streams.out().line(json(p)));
        }
    }

    private static String cost(PatternPlan plan) {
        return String.format(Locale.ROOT, "%.1f", plan.nanosPerKilobyte());
    }

    private static String width(PatternPlan plan) {
        String most = plan.maxWidth() == Integer.MAX_VALUE ? "any" : Integer.toString(plan.maxWidth());
        return plan.minWidth() + ".." + most;
    }

    private static String source(PlannedPattern p) {
        String name = p.line() > 0 ? p.source() + ":" + p.line() : p.source();
        return p.owner().isEmpty() ? name : name + " (" + p.owner() + ")";
    }

    private static String reason(PatternPlan plan) {
        return plan.anchors().isEmpty()
                ? plan.reason()
                : plan.reason() + " [" + Excerpts.printable(String.join(" ", plan.anchors())) + "]";
    }

    private static String json(PlannedPattern p) {
        PatternPlan plan = p.plan();
        return Json.object(json -> {
            json.writeStringField("source", p.source());
            json.writeNumberField("line", p.line());
            json.writeStringField("owner", p.owner());
            json.writeStringField("backend", plan.backend());
            json.writeStringField("layer", plan.layer().name().toLowerCase(Locale.ROOT));
            json.writeStringField("reason", plan.reason());
            json.writeNumberField("minWidth", plan.minWidth());
            if (plan.maxWidth() != Integer.MAX_VALUE) {
                json.writeNumberField("maxWidth", plan.maxWidth());
            }
            Json.strings(json, "anchors", plan.anchors());
            json.writeNumberField("nanosPerKilobyte", plan.nanosPerKilobyte());
        });
    }
}
