package dev.cordon.internal.language;

import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.internal.language.Reading.Trait;
import dev.cordon.policy.Vocabulary.Enforceability;
import org.jspecify.annotations.Nullable;

/**
 * Whether a permit or exception can be followed. It narrows a prohibition only when everything it says is understood and visible in
 * the text; otherwise the prohibition stands and the report says why.
 */
final class Understanding {

    private final Hierarchy hierarchy;

    Understanding(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Why the clause cannot be followed, or null when it can. */
    @Nullable
    String obstacle(Clause clause) {
        Reading r = clause.reading();
        if (!r.leftovers().isEmpty()) {
            return "it names `" + r.leftovers().get(0).text() + "`, which no concept stands for";
        }
        if (!r.conditions().isEmpty()) {
            return reason(r.conditions().get(0));
        }
        String people = people(clause);
        if (people != null) {
            return people;
        }
        boolean open =
                r.has(Trait.CONDITIONAL) && !r.has(Trait.HIDDEN) && (r.kinds().isEmpty() || r.hasObject());
        if (open && !isPlainUnless(clause)) {
            return "whether its condition holds is not visible in the text";
        }
        if (r.has(Trait.RELATIVE) && clause.names().isEmpty()) {
            return "the detectors do not tell this kind from others";
        }
        return narrowed(clause);
    }

    /** Why the people it names stand in the way, or null. */
    @Nullable
    String people(Clause clause) {
        for (String id : clause.reading().people()) {
            if (hierarchy.node(id).coverage() == Enforceability.NONE) {
                return reason(id);
            }
        }
        return null;
    }

    /** Why a concept is not seen in full; a sentence part. */
    String reason(String concept) {
        String reason = hierarchy.node(concept).reason();
        return reason == null ? "it is not visible in the text" : reason;
    }

    /** {@code unless it is a test card}: the condition is the topic itself. */
    private static boolean isPlainUnless(Clause clause) {
        return clause.reading().hasObject()
                && !clause.reading().has(Trait.ACTS)
                && clause.reading().has(Trait.PRONOUN);
    }

    private static @Nullable String narrowed(Clause clause) {
        if (!clause.names().isEmpty()) {
            return null;
        }
        for (Mention mention : clause.mentions()) {
            if (mention.narrowed() && !mention.hidden()) {
                return "the detectors do not tell this kind from others";
            }
        }
        return null;
    }
}
