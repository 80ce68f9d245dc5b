package dev.cordon.cli;

import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.json.EnforcementWriter;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.Validation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon validate}: what is wrong with policies and dictionaries, and what natural-language content enforces. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks policies, dictionaries and detectors: every problem with its code, place and help.",
            "For natural-language content it tells, clause by clause, what is enforced and what is not."
        })
final class ValidateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, or folders searched with their subfolders; what a file is follows from its shape.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--dictionaries",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Dictionaries that lie elsewhere.")
    private List<Path> dictionaries = new ArrayList<>();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Streams streams;

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Validation validation = BundleValidator.validate(BundleReader.create()
                .shippedRules()
                .dictionaries(dictionaries.toArray(new Path[0]))
                .policies(paths.toArray(new Path[0]))
                .read());
        List<EnforcementReport> enforcement = enforcement(validation);
        if (format.text(streams)) {
            new EnforcementText(streams.out(), Style.of(streams.out().terminal())).print(enforcement);
            streams.out().print(validation.report().toText());
        } else {
            streams.out().line(validation.report().toJson());
            enforcement.forEach(report -> streams.out().line(EnforcementWriter.write(report)));
        }
        return validation.report().hasErrors() ? ExitStatus.CHECK_FAILED : ExitStatus.OK;
    }

    // With errors there is nothing that could be compiled, and so nothing to say about enforcement yet.
    private static List<EnforcementReport> enforcement(Validation validation) {
        if (validation.bundle() == null) {
            return List.of();
        }
        try (CompiledPolicySet set = PolicyCompiler.compile(validation.orThrow(), CompileOptions.DEFAULT)) {
            return set.enforcement();
        }
    }
}
