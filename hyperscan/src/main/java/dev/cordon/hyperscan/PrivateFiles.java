package dev.cordon.hyperscan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Clears away what unpacking the library left behind. */
final class PrivateFiles {

    private PrivateFiles() {}

    /** Deletes the files below a directory, now or, where they are still in use, when the process ends. Never throws. */
    static void deleteQuietly(Path directory) {
        // Files are registered after their directories, and the process deletes in reverse order.
        directory.toFile().deleteOnExit();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    inner.toFile().deleteOnExit();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!file.toFile().delete()) {
                        file.toFile().deleteOnExit();
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Left to the system's cleaning of temporary files: nothing depends on it.
        }
    }
}
