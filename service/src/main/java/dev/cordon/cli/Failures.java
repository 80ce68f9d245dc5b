package dev.cordon.cli;

import dev.cordon.compile.CompileException;
import dev.cordon.policy.InvalidBundleException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what goes wrong into a line with code, place and help, and an exit status. Never a stack trace. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Streams streams;

    Failures(Streams streams) {
        this.streams = streams;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        say("USAGE at the command line: " + firstLine(String.valueOf(e.getMessage())));
        say("see `" + command.getCommandSpec().qualifiedName() + " --help`");
        return ExitStatus.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return report(e);
    }

    /** Reports a failure. */
    int report(Throwable e) {
        if (e instanceof InputException bad) {
            say(bad.error().toString());
            return ExitStatus.BAD_INPUT;
        }
        if (e instanceof InvalidBundleException bad) {
            streams.err().print(bad.report().toText());
            say("INVALID_POLICIES at the load: correct the errors above; nothing was evaluated");
            return ExitStatus.BAD_INPUT;
        }
        if (e instanceof CompileException bad) {
            bad.problems().forEach(problem -> streams.err().line(problem.toString()));
            say("TOO_LARGE at the compile: the policies do not fit the compile budget; nothing was evaluated");
            return ExitStatus.BAD_INPUT;
        }
        if (e instanceof Output.ClosedException closed) {
            if (closed.readerLeft()) {
                return ExitStatus.INTERNAL;
            }
            say("OUTPUT_FAILED at an output: it was closed by its reader, or its disk is full");
            return ExitStatus.INTERNAL;
        }
        if (e instanceof OutOfMemoryError) {
            say("OUT_OF_MEMORY at the process: give more, such as CORDON_JAVA_OPTIONS=-Xmx4g");
            return ExitStatus.INTERNAL;
        }
        internal(e);
        return ExitStatus.INTERNAL;
    }

    // Types and places in our code only: a message may quote what was scanned.
    private void internal(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where =
                trace.length == 0 ? "an unknown place" : trace[0].getClassName() + ":" + trace[0].getLineNumber();
        say("INTERNAL at " + where + ": " + e.getClass().getName());
        say(
                "this is a defect of Cordon: please report these two lines, the command without its data, and `cordon --version`");
    }

    private void say(String text) {
        streams.err().line("cordon: " + text);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end).stripTrailing();
    }
}
