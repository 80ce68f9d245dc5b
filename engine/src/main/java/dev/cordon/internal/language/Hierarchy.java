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
import java.util.function.Predicate;
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
     * @param terms terms of those parts of its expansion that no detector sees
     * @param kinds for records: the detectors of each kind of value that a record holds once
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
            List<Set<String>> kinds,
            Enforceability coverage,
            @Nullable String reason) {}

    private static final String NOT_LOADED = "the detectors it needs are not loaded";

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    /** What each concept names itself: detectors and terms, not those of narrower ones. */
    private final Map<String, Set<String>> own = new LinkedHashMap<>();
    /** The concepts that name a detector or term, by that. */
    private final Map<String, Set<String>> namedBy = new LinkedHashMap<>();

    Hierarchy(Vocabulary vocabulary, List<Detector> detectors) {
        DetectorNames names = new DetectorNames(detectors);
        Map<String, Set<String>> detectorsOf = new LinkedHashMap<>();
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (Concept concept : vocabulary.concepts()) {
            detectorsOf.put(concept.id(), names.resolve(concept.detectors()));
            learn(concept, detectorsOf.getOrDefault(concept.id(), Set.of()));
            concept.parents()
                    .forEach(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>())
                            .add(concept.id()));
        }
        for (Concept concept : vocabulary.concepts()) {
            Set<String> below = below(concept.id(), children, id -> true);
            // A hint counts only for the topic that names it, not for wider ones.
            Set<String> all = new TreeSet<>();
            below.forEach(id -> all.addAll(detectorsOf.getOrDefault(id, Set.of())));
            all.removeIf(names::isHint);
            all.addAll(detectorsOf.getOrDefault(concept.id(), Set.of()));
            // Terms stand in where no detector does.
            List<String> terms = new ArrayList<>();
            Set<String> blind = below(
                    concept.id(),
                    children,
                    id -> detectorsOf.getOrDefault(id, Set.of()).isEmpty());
            vocabulary.concepts().forEach(c -> terms.addAll(blind.contains(c.id()) ? c.terms() : List.of()));
            List<Set<String>> kinds = List.of();
            if (Family.RECORDS.contains(concept.id())) {
                kinds = concept.detectors().stream()
                        .map(name -> names.resolve(List.of(name)))
                        .toList();
            }
            nodes.put(concept.id(), node(concept, below, all, terms, kinds));
        }
    }

    private void learn(Concept concept, Set<String> detectors) {
        Set<String> all = new LinkedHashSet<>(detectors);
        all.addAll(concept.terms());
        own.put(concept.id(), all);
        all.forEach(
                one -> namedBy.computeIfAbsent(one, d -> new LinkedHashSet<>()).add(concept.id()));
    }

    private static Node node(
            Concept c, Set<String> below, Set<String> detectors, List<String> terms, List<Set<String>> kinds) {
        boolean promised = Role.ofConcept(c.id()) == Role.TOPIC && c.coverage() != Enforceability.NONE;
        boolean lost = promised && detectors.isEmpty() && terms.isEmpty();
        Enforceability coverage = lost ? Enforceability.NONE : c.coverage();
        String reason = lost ? NOT_LOADED : c.reason();
        return new Node(c.id(), c.title(), c.parents(), below, detectors, List.copyOf(terms), kinds, coverage, reason);
    }

    /** A concept and all that is narrower, as far as the way down is open; a cycle ends where it began. */
    private static Set<String> below(String top, Map<String, List<String>> children, Predicate<String> open) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(List.of(top));
        while (!next.isEmpty()) {
            String id = next.remove(next.size() - 1);
            if (open.test(id) && seen.add(id)) {
                next.addAll(children.getOrDefault(id, List.of()));
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

    /**
     * Whether a detector or term of a wide topic sees nothing but a narrower one: of the concepts within the wide topic that name it,
     * those that name the fewest detectors are what it tells apart, and all of them lie in the narrow topic. The detector of e-mail
     * addresses tells these from other contact data, and business addresses from nothing.
     */
    boolean tellsApart(String one, String narrow, String wide) {
        Set<String> within = node(wide).below();
        Set<String> inside = node(narrow).below();
        int fewest = Integer.MAX_VALUE;
        boolean apart = false;
        for (String concept : namedBy.getOrDefault(one, Set.of())) {
            if (!within.contains(concept)) {
                continue;
            }
            int size = own.getOrDefault(concept, Set.of()).size();
            boolean narrower = inside.contains(concept);
            apart = size < fewest ? narrower : size == fewest ? apart && narrower : apart;
            fewest = Math.min(fewest, size);
        }
        return apart;
    }

    /** Whether the first is strictly narrower than the second. */
    boolean isNarrower(String id, String than) {
        return !id.equals(than) && node(than).below().contains(id);
    }
}
