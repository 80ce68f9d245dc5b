package dev.cordon.internal.language;

import dev.cordon.model.SegmentKind;
import dev.cordon.model.Span;
import dev.cordon.policy.EnforcementReport.Phrase;
import java.util.List;
import java.util.Set;

/**
 * A clause as its own words say it, before its neighbours are looked at.
 *
 * @param force what its command words amount to
 * @param kinds segments it names; empty when it names none
 * @param people ids of audiences and groups it names
 * @param mentions topics it names
 * @param names literal words and values it names
 * @param conditions ids of the conditions it names
 * @param traits what else matters about it
 * @param vague words that leave a judgement to the reader
 * @param leftovers phrases that nothing stands for
 */
record Reading(
        Force force,
        Set<SegmentKind> kinds,
        List<String> people,
        List<Mention> mentions,
        List<Name> names,
        List<String> conditions,
        Set<Trait> traits,
        List<Phrase> vague,
        List<Phrase> leftovers) {

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean hasObject() {
        return !mentions.isEmpty() || !names.isEmpty();
    }

    /** What else matters about a clause. */
    enum Trait {
        /** Refers to the topics before. */
        PRONOUN,
        /** Repeats the command before. */
        SAME,
        /** Speaks of the whole policy. */
        POLICY,
        /** Holds a condition that is not a known fact. */
        CONDITIONAL,
        /** Negates what is negated already. */
        TWICE_NEGATED,
        /** Speaks of the rule before. */
        THIS_RULE,
        /** Recommends something instead. */
        INSTEAD,
        /** The place it names is its subject: {@code prompts must not}. */
        PLACE_SUBJECT,
        /** Begins with {@code but not}. */
        BUT_NOT,
        /** Holds a word that forbids wherever it stands, and no negation. */
        BANS,
        /** Its condition is a fact outside the text. */
        OUTSIDE,
        /** Allows only under a condition. */
        ONLY_IF,
        /** Speaks of masked values. */
        HIDDEN,
        /** Narrows a topic by a relative clause. */
        RELATIVE,
        /** {@code only} stands before the topics. */
        ONLY_THESE,
        /** {@code only} stands before people. */
        ONLY_THEY,
        /** Has a verb of its own and is no mere list. */
        SENTENCE,
        /** Holds a verb of sharing or handling. */
        ACTS,
        /** Names whatever is shared, without a kind. */
        ANYTHING
    }

    /**
     * A topic as it is named.
     *
     * @param concept its id
     * @param span the words
     * @param narrowed whether a word beside it makes it narrower in a way no detector sees
     * @param hidden whether it is named as masked
     * @param quantity how much of it
     */
    record Mention(String concept, Span span, boolean narrowed, boolean hidden, Quantity quantity) {}

    /**
     * A literal word or value.
     *
     * @param text as written, without quotation marks
     * @param span where it stands
     * @param value whether it is an address, domain or number
     */
    record Name(String text, Span span, boolean value) {}
}
