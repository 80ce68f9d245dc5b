package dev.cordon.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Inspects every file of a folder and prints a line for each, then the slowest time: {@code MeasureFolder FOLDER [isolated]}. A command
 * of its own, not part of the build.
 */
final class MeasureFolder {

    private MeasureFolder() {}

    public static void main(String[] args) throws IOException {
        boolean isolated = args.length > 1 && args[1].equals("isolated");
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        long worst = 0;
        try (FileInspector inspector =
                isolated ? FileInspector.isolated(new WorkerOptions(1, 256, 1_000)) : FileInspector.ownProcess()) {
            for (Path file : files) {
                long start = System.nanoTime();
                InspectedFile f = inspector.inspect(file, file.getFileName().toString(), FileLimits.DEFAULT);
                long millis = (System.nanoTime() - start) / 1_000_000;
                worst = Math.max(worst, millis);
                System.out.println(String.join(
                        "\t",
                        f.name(),
                        String.valueOf(f.detectedType()),
                        f.passwordProtected() ? "PW" : "-",
                        f.rightsProtected() ? "RIGHTS" : "-",
                        f.macros() ? "MACROS" : "-",
                        "labels=" + f.classifiers().keySet(),
                        "entries="
                                + f.entries().stream()
                                        .map(e ->
                                                e.name() + ":" + e.detectedType() + (e.passwordProtected() ? "!" : ""))
                                        .toList(),
                        "gaps="
                                + f.gaps().stream()
                                        .map(g -> g.code() + "@" + g.place())
                                        .toList(),
                        "text=" + f.textLength(),
                        "ms=" + millis));
            }
        }
        System.out.println(files.size() + " files, slowest " + worst + " ms");
    }
}
