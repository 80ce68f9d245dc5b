package dev.cordon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --input}: lines from a file or standard input. */
final class InputOption {

    private static final Path STANDARD_INPUT = Path.of("-");

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "JSON lines, one interaction a line; - for standard input, which is the default.")
    private Path input = STANDARD_INPUT;

    boolean given() {
        return !input.equals(STANDARD_INPUT);
    }

    /**
     * Opens the input.
     *
     * @throws InputException if it cannot be opened
     */
    LineSource open(Streams streams) {
        return new LineSource(stream(streams), streams::flush);
    }

    /** Size in bytes, 0 when unknown. */
    long size() {
        if (!given()) {
            return 0;
        }
        try {
            return Files.size(input);
        } catch (IOException e) {
            return 0;
        }
    }

    private InputStream stream(Streams streams) {
        if (!given()) {
            if (streams.inTerminal()) {
                streams.note("reading from the terminal: one JSON object a line, end with Ctrl-D");
            }
            return streams.in();
        }
        if (Files.isDirectory(input)) {
            throw new InputException("UNREADABLE", input.toString(), "it is a folder; give a file of JSON lines");
        }
        try {
            return Files.newInputStream(input);
        } catch (IOException e) {
            throw new InputException(
                    "UNREADABLE",
                    input.toString(),
                    Files.exists(input) ? "check its permissions" : "there is no such file");
        }
    }
}
