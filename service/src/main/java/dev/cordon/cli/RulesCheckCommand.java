package dev.cordon.cli;

import dev.cordon.DetectorExamples;
import dev.cordon.DetectorOverlaps;
import dev.cordon.DetectorScan;
import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.PlannedPattern;
import dev.cordon.model.Interaction;
import dev.cordon.model.Severity;
import dev.cordon.policy.PolicyBundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon rules check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks the shipped detectors: their fields and ids, every example and counter-example through the",
            "engine, detectors that report the same span of each other's examples, what is found in ordinary",
            "texts, and what the planner guesses each detector to cost."
        },
        footer = {
            "",
            "Wrong examples and findings in ordinary texts make it fail; overlaps and costs are for the reader.",
            "Costs are guesses for ordering, in ns for 1,024 characters: `cordon profile` measures."
        })
final class RulesCheckCommand implements Callable<Integer> {

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many of the costliest to show; default ${DEFAULT-VALUE}.")
    private int top = 10;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private BackendOption backend = new BackendOption();

    private final Streams streams;

    RulesCheckCommand(Streams streams) {
        this.streams = streams;
    }

    /** What a detector's patterns are guessed to cost together. */
    private record Cost(String detector, double nanosPerKilobyte, String layers) {}

    /** Findings of medium severity or above in ordinary texts. */
    private record Benign(int texts, List<String> found) {}

    @Override
    public Integer call() {
        PolicyBundle rules = Rules.shipped();
        CompileOptions options = backend.options(streams);
        DetectorExamples.Outcome outcome = DetectorExamples.run(rules, options);
        List<DetectorOverlaps.Overlap> overlaps = DetectorOverlaps.find(rules, options);
        List<Cost> costs;
        Benign benign;
        try (DetectorScan scan = DetectorScan.of(rules, options)) {
            costs = costs(scan.compiled().plans());
            benign = benign(scan);
        }
        boolean passed = outcome.passed() && benign.found().isEmpty();
        if (format.text(streams)) {
            text(outcome, overlaps, costs, benign);
        } else {
            streams.out().line(json(passed, outcome, overlaps, costs, benign));
        }
        return passed ? ExitStatus.OK : ExitStatus.CHECK_FAILED;
    }

    private static List<Cost> costs(List<PlannedPattern> plans) {
        Map<String, Double> nanos = new TreeMap<>();
        Map<String, String> layers = new TreeMap<>();
        for (PlannedPattern pattern : plans) {
            String layer = pattern.plan().layer().name().toLowerCase(Locale.ROOT);
            nanos.merge(pattern.source(), pattern.plan().nanosPerKilobyte(), Double::sum);
            layers.merge(pattern.source(), layer, (a, b) -> a.contains(b) ? a : a + ", " + b);
        }
        List<Cost> costs = new ArrayList<>();
        nanos.forEach((detector, cost) -> costs.add(new Cost(detector, cost, layers.getOrDefault(detector, ""))));
        costs.sort(Comparator.comparingDouble((Cost c) -> -c.nanosPerKilobyte()).thenComparing(Cost::detector));
        return costs;
    }

    private static Benign benign(DetectorScan scan) {
        List<String> texts = Rules.ordinaryTexts();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (DetectorScan.Detection d :
                    scan.scan(Interaction.message(texts.get(i))).found()) {
                if (d.detector().severity() != Severity.LOW) {
                    found.add("benign.txt:" + (i + 1) + " " + d.detector().id() + " "
                            + d.place().span().start() + ".." + d.place().span().end());
                }
            }
        }
        return new Benign(texts.size(), found);
    }

    private void text(
            DetectorExamples.Outcome outcome,
            List<DetectorOverlaps.Overlap> overlaps,
            List<Cost> costs,
            Benign benign) {
        Output out = streams.out();
        outcome.problems().forEach(problem -> out.line(problem.toString()));
        benign.found().forEach(found -> out.line("found in an ordinary text: " + found));
        overlaps.forEach(o -> out.line(
                "overlap: " + o.other() + " reports the span of " + o.examples() + " examples of " + o.detector()));
        Table table = new Table(">ns/KB", "detector", "layers");
        costs.stream()
                .limit(top)
                .forEach(c ->
                        table.row(String.format(Locale.ROOT, "%.1f", c.nanosPerKilobyte()), c.detector(), c.layers()));
        table.print(out);
        double sum = costs.stream().mapToDouble(Cost::nanosPerKilobyte).sum();
        out.line(outcome.detectors() + " detectors, " + outcome.examples() + " examples, " + outcome.counterexamples()
                + " counter-examples: " + outcome.problems().size() + " failed");
        out.line(benign.texts() + " ordinary texts: " + benign.found().size() + " findings of medium or above; "
                + overlaps.size() + " overlaps; " + String.format(Locale.ROOT, "%.0f", sum)
                + " ns/KB guessed for all");
    }

    private static String json(
            boolean passed,
            DetectorExamples.Outcome outcome,
            List<DetectorOverlaps.Overlap> overlaps,
            List<Cost> costs,
            Benign benign) {
        return Json.object(json -> {
            json.writeBooleanField("passed", passed);
            json.writeNumberField("detectors", outcome.detectors());
            json.writeNumberField("examples", outcome.examples());
            json.writeNumberField("counterexamples", outcome.counterexamples());
            json.writeNumberField("benignTexts", benign.texts());
            Json.strings(json, "benignFindings", benign.found());
            json.writeArrayFieldStart("overlaps");
            for (DetectorOverlaps.Overlap o : overlaps) {
                json.writeStartObject();
                json.writeStringField("detector", o.detector());
                json.writeStringField("other", o.other());
                json.writeNumberField("examples", o.examples());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("nanosPerKilobyte");
            for (Cost cost : costs) {
                json.writeNumberField(cost.detector(), cost.nanosPerKilobyte());
            }
            json.writeEndObject();
            Json.problems(json, outcome.problems());
        });
    }
}
