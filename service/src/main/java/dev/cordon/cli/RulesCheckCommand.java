package dev.cordon.cli;

import dev.cordon.DetectorExamples;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cordon rules check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Runs every example and counter-example of the shipped detectors through the engine.")
final class RulesCheckCommand implements Callable<Integer> {

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private BackendOption backend = new BackendOption();

    private final Streams streams;

    RulesCheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        DetectorExamples.Outcome outcome = DetectorExamples.run(Rules.shipped(), backend.options(streams));
        if (format.text(streams)) {
            outcome.problems().forEach(problem -> streams.out().line(problem.toString()));
            streams.out()
                    .line(outcome.detectors() + " detectors, " + outcome.examples() + " examples, "
                            + outcome.counterexamples() + " counter-examples: "
                            + outcome.problems().size() + " failed");
        } else {
            streams.out().line(Json.object(json -> {
                json.writeBooleanField("passed", outcome.passed());
                json.writeNumberField("detectors", outcome.detectors());
                json.writeNumberField("examples", outcome.examples());
                json.writeNumberField("counterexamples", outcome.counterexamples());
                Json.problems(json, outcome.problems());
            }));
        }
        return outcome.passed() ? ExitStatus.OK : ExitStatus.CHECK_FAILED;
    }
}
