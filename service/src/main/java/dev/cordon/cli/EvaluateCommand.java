package dev.cordon.cli;

import dev.cordon.EvaluateOptions;
import dev.cordon.PolicyEngine;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.documents.FileInspector;
import dev.cordon.model.Interaction;
import dev.cordon.report.Redactor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon evaluate}: policies and interactions in, decisions out. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Decides on messages, prompts, responses and files under policies.",
        footer = {
            "",
            "Example:",
            "  cordon evaluate --policies examples/policies --dictionaries examples/dictionaries \\",
            "    --input examples/messages.jsonl"
        })
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Mixin
    private InputOption input = new InputOption();

    @Option(
            names = "--file",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files to evaluate, or folders with files; with --text they are its attachments.")
    private List<Path> files = List.of();

    @Mixin
    private FileOptions reading = new FileOptions();

    @Mixin
    private InteractionOptions single = new InteractionOptions();

    @Option(names = "--explain", description = "Add near misses: rules that something spoke for and that did not fire.")
    private boolean explain;

    @Option(
            names = "--redact",
            paramLabel = "mask|label",
            arity = "0..1",
            fallbackValue = "MASK",
            description = "Add the texts with findings replaced by as many * (mask) or by what they are (label).")
    private Redactor.@Nullable Style redact;

    @Option(
            names = "--fail-on",
            paramLabel = "ACTION",
            description = "Weakest action that makes the exit status 3: log, alert, warn, block (default) or never.")
    private FailOn failOn = FailOn.BLOCK;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private BackendOption backend = new BackendOption();

    private final Streams streams;

    EvaluateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (!files.isEmpty()) {
            return files();
        }
        Interaction one = single.interaction();
        if (one != null && input.given()) {
            throw new InputException("CONTRADICTION", "--text", "give --text or --input, not both");
        }
        try (CompiledPolicySet set = policies.compile(streams, backend.options(streams));
                PolicyEngine engine = PolicyEngine.over(set)) {
            Evaluations run = new Evaluations(
                    engine,
                    EvaluateOptions.DEFAULT.withExplain(explain),
                    printer(streams.out().terminal()));
            if (one != null) {
                run.evaluate(0, one);
            } else {
                all(run);
            }
            streams.out().flush();
            run.tally().warnings(set.orgs()).forEach(w -> streams.err().line("warning: " + w));
            return run.tally().status(failOn);
        }
    }

    private int files() throws IOException {
        if (input.given()) {
            throw new InputException("CONTRADICTION", "--file", "give --file or --input, not both");
        }
        List<Path> paths = FilePaths.of(files);
        try (CompiledPolicySet set = policies.compile(streams, backend.options(streams));
                PolicyEngine engine = PolicyEngine.over(set);
                FileInspector inspector = reading.inspector()) {
            Evaluations run = new Evaluations(
                    engine,
                    EvaluateOptions.DEFAULT.withExplain(explain),
                    printer(streams.out().terminal()));
            FileEvaluations evaluations = new FileEvaluations(run, set, inspector, reading.limits());
            String text = single.text();
            if (text == null) {
                evaluations.alone(paths, single);
            } else {
                evaluations.attached(paths, single, text);
            }
            streams.out().flush();
            run.tally().warnings(set.orgs()).forEach(w -> streams.err().line("warning: " + w));
            return run.tally().status(failOn);
        }
    }

    private void all(Evaluations run) throws IOException {
        try (LineSource lines = input.open(streams)) {
            Progress progress = Progress.of(streams, input.size());
            for (LineSource.Line line = lines.next(); line != null; line = lines.next()) {
                run.line(line);
                progress.at(line.number(), lines.bytesRead());
            }
            progress.end();
        }
        streams.out().flush();
        streams.err().line(run.tally().summary());
    }

    private DecisionPrinter printer(boolean colour) {
        return format.text(streams)
                ? new TextDecisions(streams.out(), Style.of(colour), redact)
                : new JsonDecisions(streams.out(), redact);
    }
}
