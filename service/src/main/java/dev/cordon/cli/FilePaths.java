package dev.cordon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files named on the command line; a folder stands for all files in it, at any depth, in the order of their paths. Stateless. */
final class FilePaths {

    private FilePaths() {}

    static List<Path> of(List<Path> named) throws IOException {
        List<Path> out = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(out::add);
                }
            } else {
                out.add(path);
            }
        }
        return out;
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** What stands in place of a result when the file cannot be opened. */
    static LineException failure(int number, Path path, IOException e) {
        String help = e instanceof NoSuchFileException
                ? "the file does not exist: check the path"
                : "check that the file may be read";
        return new LineException(number, path.toString(), new LineError("UNREADABLE", path.toString(), help));
    }
}
