package dev.cordon.internal.language;

import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.internal.language.Reading.Name;
import dev.cordon.model.SegmentKind;
import dev.cordon.policy.EnforcementReport.Modality;
import java.util.List;
import java.util.Set;

/**
 * A clause as it is meant in its place, its neighbours considered.
 *
 * @param start where it begins in the content
 * @param end where it ends
 * @param reading what its own words say
 * @param modality what it does
 * @param kinds segments it is about, never empty
 * @param mentions topics it is about, its own or those a pronoun stands for
 * @param names literal words and values it is about
 * @param allowed topics it allows beside what it forbids, as {@code only} does
 * @param attachedTo index of the clause it takes from; {@link #ALL} for every prohibition, {@link #NOTHING} for none
 * @param role what else is to be said about it
 */
record Clause(
        int start,
        int end,
        Reading reading,
        Modality modality,
        Set<SegmentKind> kinds,
        List<Mention> mentions,
        List<Name> names,
        List<Mention> allowed,
        int attachedTo,
        Kind role) {

    static final int ALL = -1;
    static final int NOTHING = -2;

    /** How a clause came to its modality. */
    enum Kind {
        PLAIN,
        /** Heads the list after it. */
        INTRODUCES,
        /** A bare list in a text that commands nothing. */
        IMPLIED,
        /** Forbids what approval, consent or the like would allow. */
        CONDITIONAL,
        /** States the most that is allowed. */
        LIMIT,
        /** Forbids the wider topics of what it allows. */
        ONLY_THESE,
        /** Names content and says nothing about it, in a text that commands elsewhere. */
        BARE,
        /** Asks, and nothing answers it. */
        QUESTION,
        BACKGROUND,
        DEFINITION
    }

    boolean forbids() {
        return modality == Modality.PROHIBIT && (!mentions.isEmpty() || !names.isEmpty());
    }

    /** The same at other kinds of segments. */
    Clause at(Set<SegmentKind> places) {
        return new Clause(start, end, reading, modality, places, mentions, names, allowed, attachedTo, role);
    }

    /** The same in another part. */
    Clause as(Kind kind) {
        return new Clause(start, end, reading, modality, kinds, mentions, names, allowed, attachedTo, kind);
    }

    Clause attached(int to) {
        return new Clause(start, end, reading, modality, kinds, mentions, names, allowed, to, role);
    }
}
