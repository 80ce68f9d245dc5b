package dev.cordon.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.documents.FileInspector;
import dev.cordon.documents.FileLimits;
import dev.cordon.documents.InspectedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon inspect}: what is known of files before any policy is asked. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Tells what files are: type by content, protection, labels, files inside, macros, and what could not be read.",
        footer = {"", "Example:", "  cordon inspect --json reports/ mail.eml"})
final class InspectCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders with files at any depth.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "An object a line, as --format json.")
    private boolean json;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private FileOptions files = new FileOptions();

    private final Streams streams;

    InspectCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        FileLimits limits = files.limits();
        boolean text = !json && format.text(streams);
        boolean bad = false;
        int number = 0;
        try (FileInspector inspector = files.inspector()) {
            for (Path path : FilePaths.of(paths)) {
                number++;
                try {
                    InspectedFile file = inspector.facts(path, FilePaths.name(path), limits);
                    streams.out().line(text ? InspectionText.of(file) : line(file));
                } catch (IOException e) {
                    bad = true;
                    LineException failure = FilePaths.failure(number, path, e);
                    streams.out().line(text ? "ERROR " + failure.error() : failure.json());
                }
            }
        }
        return bad ? ExitStatus.BAD_INPUT : ExitStatus.OK;
    }

    private static String line(InspectedFile file) {
        return Json.object(out -> write(out, file));
    }

    private static void write(JsonGenerator out, InspectedFile file) throws IOException {
        out.writeStringField("name", file.name());
        out.writeNumberField("size", file.size());
        out.writeStringField("extension", file.extension());
        out.writeStringField("detectedType", file.detectedType());
        out.writeBooleanField("passwordProtected", file.passwordProtected());
        out.writeBooleanField("rightsProtected", file.rightsProtected());
        out.writeObjectFieldStart("classifiers");
        for (Map.Entry<String, String> label : file.classifiers().entrySet()) {
            out.writeStringField(label.getKey(), label.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("entries");
        entries(out, file, "");
        out.writeEndArray();
        out.writeBooleanField("macros", file.macros());
        out.writeBooleanField("readable", file.readable());
        Json.strings(out, "gaps", file.gapCodes().stream().map(Enum::name).toList());
        out.writeNumberField("textLength", file.textLength());
    }

    private static void entries(JsonGenerator out, InspectedFile file, String container) throws IOException {
        for (InspectedFile entry : file.entries()) {
            out.writeString(container + entry.name());
            entries(out, entry, container + entry.name() + "!");
        }
    }
}
