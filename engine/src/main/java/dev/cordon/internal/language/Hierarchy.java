package dev.cordon.internal.language;

import dev.cordon.policy.Detector;
import dev.cordon.policy.Vocabulary;
import dev.cordon.policy.Vocabulary.Concept;
import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The vocabulary's concepts with what enforces each, their expansions worked out. Immutable; thread-safe. */
final class Hierarchy {

    /**
     * A concept, worked out.
     *
     * @param id its id
     * @param title for people
     * @param parents ids of wider topics
     * @param below ids of its expansion, itself included
     * @param detectors detectors of its expansion, sorted
     * @param terms terms it names itself
     * @param coverage how much of it the loaded detectors see
     * @param reason why coverage is not full, null when it is
     */
    record Node(
            String id,
            String title,
            List<String> parents,
            Set<String> below,
            Set<String> detectors,
            List<String> terms,
            Enforceability coverage,
            @Nullable String reason) {}

    private static final String NOT_LOADED = "the detectors it needs are not loaded";

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Hierarchy(Vocabulary vocabulary, List<Detector> detectors) {
        DetectorNames names = new DetectorNames(detectors);
        Map<String, Set<String>> own = new LinkedHashMap<>();
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (Concept concept : vocabulary.concepts()) {
            own.put(concept.id(), names.resolve(concept.detectors()));
            concept.parents()
                    .forEach(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>())
                            .add(concept.id()));
        }
        for (Concept concept : vocabulary.concepts()) {
            Set<String> below = below(concept.id(), children);
            Set<String> all = new TreeSet<>();
            below.forEach(id -> all.addAll(own.getOrDefault(id, Set.of())));
            nodes.put(concept.id(), node(concept, below, all));
        }
    }

    private static Node node(Concept c, Set<String> below, Set<String> all) {
        boolean unseen = c.coverage() != Enforceability.NONE
                && all.isEmpty()
                && c.terms().isEmpty();
        boolean topic = Role.ofConcept(c.id()) == Role.TOPIC;
        boolean lost = topic && unseen;
        Enforceability coverage = lost ? Enforceability.NONE : c.coverage();
        String reason = lost ? NOT_LOADED : c.reason();
        return new Node(c.id(), c.title(), c.parents(), below, all, c.terms(), coverage, reason);
    }

    /** A concept and all that is narrower; a cycle ends where it began. */
    private static Set<String> below(String id, Map<String, List<String>> children) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return seen;
    }

    /** @throws IllegalArgumentException if the vocabulary has no such concept */
    Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no concept " + id);
        }
        return node;
    }

    /** Whether the first is strictly narrower than the second. */
    boolean isNarrower(String id, String than) {
        return !id.equals(than) && node(than).below().contains(id);
    }
}
