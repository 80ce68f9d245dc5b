package dev.cordon.cli;

import dev.cordon.PolicyEngine;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.decision.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cordon test}: runs policy tests. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the policy tests of a folder: every *.test.jsonl in it and its subfolders.",
        footer = {
            "",
            "A line is an interaction and what is expected of it:",
            "  {\"text\":\"...\",\"kind\":\"message\",\"expect\":{\"action\":\"BLOCK\",\"rules\":[\"policyId/ruleId\"]}}",
            "Policies and dictionaries are those of the folder, or those named by options."
        })
final class TestCommand implements Callable<Integer> {

    private static final String SUFFIX = ".test.jsonl";

    @Parameters(paramLabel = "DIR", description = "Folder of the tests; a single *.test.jsonl file will do, too.")
    private Path folder = Path.of(".");

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private BackendOption backend = new BackendOption();

    private final Streams streams;

    TestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> files = testFiles();
        if (!policies.given()) {
            policies.useFolder(folder);
        }
        TestReport report = new TestReport(streams.out(), Style.of(streams.out().terminal()), format.text(streams));
        try (CompiledPolicySet set = policies.compile(streams, backend.options(streams));
                PolicyEngine engine = PolicyEngine.over(set)) {
            for (Path file : files) {
                run(file, engine, report);
            }
        }
        report.end(files.size());
        return report.status();
    }

    private void run(Path file, PolicyEngine engine, TestReport report) throws IOException {
        try (LineSource lines = new LineSource(Files.newInputStream(file), streams::flush)) {
            for (LineSource.Line line = lines.next(); line != null; line = lines.next()) {
                try {
                    PolicyTest test = PolicyTest.of(line);
                    Decision decision = engine.evaluate(test.interaction());
                    report.result(file, line.number(), decision.id(), test.differences(decision));
                } catch (LineException e) {
                    report.bad(file, e);
                }
            }
        }
    }

    private List<Path> testFiles() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(path -> path.toString().endsWith(SUFFIX) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new InputException("NO_TESTS", folder.toString(), "there is no *" + SUFFIX + " in it");
            }
            return files;
        } catch (IOException e) {
            throw new InputException("UNREADABLE", folder.toString(), "name a folder with *" + SUFFIX + " files");
        }
    }
}
