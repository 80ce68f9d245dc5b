package dev.cordon.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been read so far. Not thread-safe. */
final class BundleParts {

    final List<Policy> policies = new ArrayList<>();
    final List<Dictionary> dictionaries = new ArrayList<>();
    final List<Detector> detectors = new ArrayList<>();
    final List<Vocabulary.Concept> concepts = new ArrayList<>();
    final Map<String, SourceLocation> conceptPlaces = new HashMap<>();
    final ExactPlaces.Collector places = new ExactPlaces.Collector();
    final Problems problems;
    private final Set<Path> files = new HashSet<>();
    private final Set<Path> shadowFiles = new HashSet<>();
    private final Set<Path> termFiles = new HashSet<>();

    BundleParts(Problems problems) {
        this.problems = problems;
    }

    /** Whether the file was not read before in the same way: one folder may be named twice. */
    boolean isFirst(Path file, boolean shadow) {
        return (shadow ? shadowFiles : files).add(file.toAbsolutePath().normalize());
    }

    /** Remembers that a dictionary takes, or would take, its terms from the file. */
    void markUsed(Path file) {
        termFiles.add(file.toAbsolutePath().normalize());
    }

    boolean isUsed(Path file) {
        return termFiles.contains(file.toAbsolutePath().normalize());
    }

    PolicyBundle toBundle() {
        VocabularyChecks.check(this);
        Vocabulary vocabulary = concepts.isEmpty() ? Vocabulary.EMPTY : new Vocabulary(concepts);
        return new PolicyBundle(policies, dictionaries, detectors, vocabulary, problems.toList(), places.toPlaces());
    }
}
