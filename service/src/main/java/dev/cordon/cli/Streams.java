package dev.cordon.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;

/**
 * Where a command reads from and writes to.
 *
 * @param in standard input
 * @param inTerminal whether a person would have to type it
 * @param out results alone
 * @param err notes, warnings, progress, errors
 */
record Streams(InputStream in, boolean inTerminal, Output out, Output err) {

    /** Set by the launcher: which of {@code in}, {@code out} and {@code err} are terminals, since Java cannot tell them apart. */
    static final String TERMINALS = "cordon.terminals";

    /** Those of the process. */
    static Streams ofProcess() {
        String terminals = System.getProperty(TERMINALS, System.console() == null ? "" : "in,out,err");
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                terminals.contains("in"),
                new Output(new FileOutputStream(FileDescriptor.out), terminals.contains("out")),
                new Output(new FileOutputStream(FileDescriptor.err), terminals.contains("err")));
    }

    /** A line for the person at the keyboard, at once. */
    void note(String text) {
        err.line(text);
        err.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
