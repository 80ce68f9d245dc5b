package dev.cordon.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with concepts as a whole: parents that are not there, and concepts that are their own ancestors. */
final class VocabularyChecks {

    private final Map<String, Vocabulary.Concept> byId = new HashMap<>();
    private final Map<String, SourceLocation> places;
    private final Problems problems;

    private VocabularyChecks(BundleParts parts) {
        this.places = parts.conceptPlaces;
        this.problems = parts.problems;
        for (Vocabulary.Concept concept : parts.concepts) {
            byId.put(concept.id(), concept);
        }
    }

    static void check(BundleParts parts) {
        VocabularyChecks checks = new VocabularyChecks(parts);
        for (Vocabulary.Concept concept : parts.concepts) {
            checks.parents(concept);
        }
    }

    private void parents(Vocabulary.Concept concept) {
        for (String parent : concept.parents()) {
            if (!byId.containsKey(parent)) {
                String near = Nearest.of(parent, byId.keySet().stream().sorted().toList());
                report(
                        ProblemCode.MISSING_FIELD,
                        concept,
                        "the parent " + Quote.of(parent) + " does not exist",
                        near == null ? "remove it, or add the concept" : "did you mean `" + near + "`?");
            }
        }
        if (reaches(concept.id(), concept.parents())) {
            report(ProblemCode.CONTRADICTION, concept, "the concept is its own ancestor", "remove one of the parents");
        }
    }

    private boolean reaches(String id, List<String> parents) {
        Deque<String> open = new ArrayDeque<>(parents);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String ancestor = open.pop();
            if (ancestor.equals(id)) {
                return true;
            }
            Vocabulary.Concept known = byId.get(ancestor);
            if (known != null && seen.add(ancestor)) {
                open.addAll(known.parents());
            }
        }
        return false;
    }

    private void report(ProblemCode code, Vocabulary.Concept concept, String message, String help) {
        SourceLocation place = places.getOrDefault(concept.id(), SourceLocation.of("vocabulary"));
        problems.add(code, Places.under(place, "parents"), "concept " + Quote.of(concept.id()), message, help);
    }
}
