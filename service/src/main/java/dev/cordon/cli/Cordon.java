package dev.cordon.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Entry point of the command line. */
@Command(
        name = "cordon",
        description = "Decides what may pass between people, applications and AI models.",
        mixinStandardHelpOptions = true,
        versionProvider = Cordon.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Results go to standard output, everything else to standard error.",
            "Exit status: 0 done; 1 a check failed; 2 wrong usage or bad input;",
            "3 a decision reached --fail-on; 4 internal error."
        })
public final class Cordon {

    private Cordon() {}

    /** Runs a command and ends the process with its status. */
    public static void main(String[] args) {
        System.exit(run(Streams.ofProcess(), args));
    }

    /** Runs a command and returns its status. */
    static int run(Streams streams, String... args) {
        Failures failures = new Failures(streams);
        int status;
        try {
            status = commandLine(streams, failures).execute(args);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            status = failures.report(e);
        }
        return flushed(streams, failures, status);
    }

    private static CommandLine commandLine(Streams streams, Failures failures) {
        CommandLine line = new CommandLine(new Cordon());
        line.addSubcommand(new EvaluateCommand(streams));
        line.addSubcommand(new DetectCommand(streams));
        line.addSubcommand(new InspectCommand(streams));
        line.addSubcommand(new ValidateCommand(streams));
        line.addSubcommand(new TestCommand(streams));
        line.addSubcommand(new ExplainPlanCommand(streams));
        line.addSubcommand(new ProfileCommand(streams));
        line.addSubcommand(new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand(streams))
                .addSubcommand(new RulesShowCommand(streams))
                .addSubcommand(new RulesCheckCommand(streams)));
        line.addSubcommand(new ServeCommand(streams));
        line.addSubcommand(new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand(streams)));
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(streams.out().asPrintWriter());
        line.setErr(streams.err().asPrintWriter());
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        return line;
    }

    private static int flushed(Streams streams, Failures failures, int status) {
        int result = status;
        try {
            streams.out().flush();
        } catch (Output.ClosedException e) {
            result = failures.report(e);
        }
        try {
            streams.err().flush();
        } catch (Output.ClosedException e) {
            // Nobody reads errors either: the status is all that is left.
            result = ExitStatus.INTERNAL;
        }
        return result;
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cordon.class.getPackage().getImplementationVersion();
            return new String[] {"cordon " + (version == null ? "(unpackaged)" : version), "Java " + Runtime.version()};
        }
    }
}
