package dev.cordon.cli;

import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.Problem;
import dev.cordon.policy.Validation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --policies}, {@code --dictionaries}, {@code --shadow}: what is enforced. The shipped detectors are always there. */
final class PolicyOptions {

    @Option(
            names = "--policies",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Policies of any dialect: files, or folders searched with their subfolders.")
    private List<Path> policies = new ArrayList<>();

    @Option(
            names = "--dictionaries",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Dictionaries: X.json beside X.txt; files or folders.")
    private List<Path> dictionaries = new ArrayList<>();

    @Option(
            names = "--shadow",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Policies that are evaluated and reported apart, and never change the action.")
    private List<Path> shadow = new ArrayList<>();

    boolean given() {
        return !policies.isEmpty() || !shadow.isEmpty();
    }

    /** Takes policies and dictionaries from one folder: what a file is follows from its shape. */
    void useFolder(Path path) {
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        policies.add(folder == null ? path : folder);
    }

    /** Reads everything given, and the shipped rules. */
    Validation validate() {
        return BundleValidator.validate(reader().read());
    }

    BundleReader reader() {
        return BundleReader.create()
                .shippedRules()
                .dictionaries(dictionaries.toArray(new Path[0]))
                .policies(policies.toArray(new Path[0]))
                .shadow(shadow.toArray(new Path[0]));
    }

    /**
     * Loads and compiles; warnings go to standard error.
     *
     * @throws InputException if no policies were given
     * @throws dev.cordon.policy.InvalidBundleException if one of them is wrong
     */
    CompiledPolicySet compile(Streams streams, CompileOptions options) {
        if (!given()) {
            throw new InputException("NO_POLICIES", "--policies", "name files or folders with policies");
        }
        return compile(validate(), streams, options);
    }

    static CompiledPolicySet compile(Validation validation, Streams streams, CompileOptions options) {
        CompiledPolicySet set = PolicyCompiler.compile(validation.orThrow(), options);
        for (Problem problem : validation.report().problems()) {
            streams.err().line(problem.toString());
        }
        return set;
    }
}
