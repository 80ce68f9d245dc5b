package dev.cordon.policy;

import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.List;

/** Reads a vocabulary document: concepts that natural-language content may name. */
final class VocabularyReader {

    private static final int FORMAT = 1;
    private static final Choices<Enforceability> COVERAGES = Choices.namesOf(List.of(Enforceability.values()));

    private final BundleParts parts;

    VocabularyReader(BundleParts parts) {
        this.parts = parts;
    }

    void read(LocatedObject object) {
        Fields vocabulary = new Fields(object, "vocabulary", parts.problems);
        vocabulary.whole("vocabulary", FORMAT, FORMAT, FORMAT);
        vocabulary.required("concepts");
        for (Fields concept : vocabulary.objects("concepts")) {
            concept(concept);
        }
        vocabulary.rejectUnknown(UnknownFields.ERROR);
    }

    private boolean isFirst(String id, Fields concept) {
        SourceLocation earlier = parts.conceptPlaces.putIfAbsent(id, concept.place());
        if (earlier != null) {
            concept.report(
                    ProblemCode.DUPLICATE_ID,
                    concept.placeOf("id"),
                    "the concept " + Quote.of(id) + " stands twice; the first is at " + earlier,
                    "remove one of them");
        }
        return earlier == null;
    }

    private void concept(Fields unnamed) {
        String id = unnamed.requiredText("id");
        Fields concept = unnamed.named("concept " + Quote.of(id == null ? "" : id));
        Enforceability coverage = concept.required("coverage") == null ? null : concept.choice("coverage", COVERAGES);
        String reason = concept.text("reason");
        Vocabulary.Concept read = new Vocabulary.Concept(
                id == null ? "" : id,
                concept.text("title", id == null ? "" : id),
                concept.texts("parents"),
                concept.texts("forms"),
                concept.texts("detectors"),
                concept.texts("terms"),
                coverage == null ? Enforceability.NONE : coverage,
                reason);
        if (coverage != null && coverage != Enforceability.FULL && reason == null) {
            concept.required("reason");
        }
        if (coverage == Enforceability.FULL && reason != null) {
            concept.report(
                    ProblemCode.CONTRADICTION,
                    concept.placeOf("reason"),
                    "a concept of full coverage has no reason why it is not",
                    "remove `reason`, or write PARTIAL");
        }
        concept.rejectUnknown(UnknownFields.ERROR);
        if (id != null && isFirst(id, concept)) {
            parts.concepts.add(read);
        }
    }
}
