package dev.cordon.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --format}: for programs or for people. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "json|text",
            description = "json, an object a line; or text. Text is the default on a terminal only.")
    private @Nullable Format format;

    /** Forms of results. */
    enum Format {
        JSON,
        TEXT
    }

    boolean text(Streams streams) {
        Format chosen = format;
        return chosen == null ? streams.out().terminal() : chosen == Format.TEXT;
    }
}
