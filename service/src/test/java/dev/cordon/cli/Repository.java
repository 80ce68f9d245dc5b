package dev.cordon.cli;

import java.nio.file.Path;

/** Places in the repository, from the folder of this module, in which Maven runs tests. */
final class Repository {

    /** The folder that holds the launcher and the README. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }
}
