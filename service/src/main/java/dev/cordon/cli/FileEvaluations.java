package dev.cordon.cli;

import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.documents.FileInspector;
import dev.cordon.documents.FileLimits;
import dev.cordon.documents.InspectedFile;
import dev.cordon.documents.SymphonyFiles;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.Interaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code --file}: files become interactions; each alone, or all with the text they are attached to. Not thread-safe. */
final class FileEvaluations {

    private final Evaluations run;
    private final FileInspector inspector;
    private final FileLimits limits;
    private final boolean symphony;

    FileEvaluations(Evaluations run, CompiledPolicySet set, FileInspector inspector, FileLimits limits) {
        this.run = run;
        this.inspector = inspector;
        this.limits = limits;
        this.symphony = set.policies().stream()
                .anyMatch(p -> p.dialect() == Dialect.SYMPHONY_V3 && p.mode() == EnforcementMode.ENFORCE);
    }

    /** Each file is an interaction of its own, whose id is the path. */
    void alone(List<Path> paths, InteractionOptions options) {
        int number = 0;
        for (Path path : paths) {
            number++;
            try {
                Interaction.Builder builder = options.builder().id(path.toString());
                inspected(number, path).addTo(builder, "file");
                run.evaluate(number, options.build(builder));
            } catch (LineException e) {
                run.error(e);
            }
        }
    }

    /** All files are attachments of one text. */
    void attached(List<Path> paths, InteractionOptions options, String text) {
        Interaction.Builder builder = options.builder().text(text);
        int number = 0;
        boolean sound = true;
        for (Path path : paths) {
            try {
                inspected(number + 1, path).addTo(builder, "files[" + number + "]");
            } catch (LineException e) {
                run.error(e);
                sound = false;
            }
            number++;
        }
        if (sound) {
            run.evaluate(0, options.build(builder));
        }
    }

    private InspectedFile inspected(int number, Path path) throws LineException {
        InspectedFile file;
        try {
            file = inspector.inspect(path, FilePaths.name(path), limits);
        } catch (IOException e) {
            throw FilePaths.failure(number, path, e);
        }
        Optional<SymphonyFiles.Refusal> refusal = symphony ? SymphonyFiles.refuses(file) : Optional.empty();
        if (refusal.isPresent()) {
            LineError error = new LineError(
                    refusal.get().code(), path.toString(), refusal.get().help());
            throw new LineException(number, path.toString(), error);
        }
        return file;
    }
}
