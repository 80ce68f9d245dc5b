package dev.cordon.policy;

import dev.cordon.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Declarative description of one kind of content. Immutable. Exactly one of {@code patterns}, {@code terms} and {@code score} is
 * given.
 *
 * @param id {@code family.name}, never reused
 * @param type common case type, such as {@code CREDIT_CARD}
 * @param title for people
 * @param description what was found and why it matters
 * @param severity how much a finding matters
 * @param weight what a finding adds to a score, at least 1
 * @param signal true counts towards scores without being a finding by itself
 * @param before expression that must end where the span starts, null for none
 * @param patterns expressions of the span; several are alternatives
 * @param terms caseless terms of the span
 * @param wholeWord whether terms match only as whole words
 * @param after expression that must start where the span ends, null for none
 * @param keywords context words one of which must be near, null for none
 * @param exclude context words none of which may be near, null for none
 * @param checks names of checks that must all accept the span
 * @param supersedes ids of detectors whose findings on the same span are dropped
 * @param score for a scored detector: which signals add up to it
 * @param tags labels for packs and vocabulary
 * @param references public documentation of the format
 * @param examples texts in which it must find something; {@code «…»} marks the exact span
 * @param counterexamples texts in which it must find nothing
 * @param renamedFrom former ids
 * @param place where it was written
 */
public record Detector(
        String id,
        String type,
        String title,
        String description,
        Severity severity,
        int weight,
        boolean signal,
        @Nullable String before,
        List<String> patterns,
        List<String> terms,
        boolean wholeWord,
        @Nullable String after,
        @Nullable Context keywords,
        @Nullable Context exclude,
        List<String> checks,
        List<String> supersedes,
        @Nullable Score score,
        List<String> tags,
        List<String> references,
        List<String> examples,
        List<String> counterexamples,
        List<String> renamedFrom,
        SourceLocation place) {

    public Detector {
        patterns = List.copyOf(patterns);
        terms = List.copyOf(terms);
        checks = List.copyOf(checks);
        supersedes = List.copyOf(supersedes);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
        renamedFrom = List.copyOf(renamedFrom);
    }

    /** Whether it comes with Cordon. */
    public boolean isShipped() {
        return ClassPath.isShipped(place);
    }

    /** The same detector as a signal, or as one whose matches are findings. */
    public Detector withSignal(boolean newSignal) {
        return new Detector(
                id,
                type,
                title,
                description,
                severity,
                weight,
                newSignal,
                before,
                patterns,
                terms,
                wholeWord,
                after,
                keywords,
                exclude,
                checks,
                supersedes,
                score,
                tags,
                references,
                examples,
                counterexamples,
                renamedFrom,
                place);
    }

    /** The same detector with its references to others resolved. */
    Detector withReferences(List<String> newSupersedes, @Nullable Score newScore) {
        return new Detector(
                id,
                type,
                title,
                description,
                severity,
                weight,
                signal,
                before,
                patterns,
                terms,
                wholeWord,
                after,
                keywords,
                exclude,
                checks,
                newSupersedes,
                newScore,
                tags,
                references,
                examples,
                counterexamples,
                renamedFrom,
                place);
    }

    /**
     * Context words near a span.
     *
     * @param terms caseless whole words
     * @param distance most UTF-16 units between the word and the span
     */
    public record Context(List<String> terms, int distance) {
        public Context {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A detector that is found when signals within one segment add up.
     *
     * @param of detector ids or tags whose matches count, each detector once
     * @param atLeast sum of weights that makes a finding
     */
    public record Score(List<String> of, int atLeast) {
        public Score {
            of = List.copyOf(of);
        }
    }
}
