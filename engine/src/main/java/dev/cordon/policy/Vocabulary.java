package dev.cordon.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The concepts that natural-language content may name, and what enforces each. Immutable.
 *
 * @param concepts in the order they were read; ids are unique
 */
public record Vocabulary(List<Concept> concepts) {

    /** No concepts. */
    public static final Vocabulary EMPTY = new Vocabulary(List.of());

    public Vocabulary {
        concepts = List.copyOf(concepts);
    }

    /**
     * One concept.
     *
     * @param id such as {@code pii} or {@code pii.us-ssn}
     * @param title for people
     * @param parents ids of wider concepts whose expansion includes this one
     * @param forms surface forms, lower case; matched as caseless whole words
     * @param detectors detector ids that enforce it
     * @param terms terms that enforce it where no detector does
     * @param coverage how much of the concept its detectors see
     * @param reason why coverage is not full, null when it is
     */
    public record Concept(
            String id,
            String title,
            List<String> parents,
            List<String> forms,
            List<String> detectors,
            List<String> terms,
            Enforceability coverage,
            @Nullable String reason) {
        public Concept {
            parents = List.copyOf(parents);
            forms = List.copyOf(forms);
            detectors = List.copyOf(detectors);
            terms = List.copyOf(terms);
        }
    }

    /** How much of a concept or clause is enforced. */
    public enum Enforceability {
        FULL,
        PARTIAL,
        NONE
    }
}
