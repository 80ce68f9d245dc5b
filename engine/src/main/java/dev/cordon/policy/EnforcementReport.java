package dev.cordon.policy;

import dev.cordon.model.SegmentKind;
import dev.cordon.model.Span;
import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a policy's natural-language content, clause by clause: what is enforced, by which detectors, and what is not and
 * why. Belongs to load and validate; never enters a decision. Immutable; equal contents give equal reports, in text order.
 *
 * @param policyId the policy
 * @param clauses every clause, in text order; nothing of the content is missing
 * @param enforcement FULL when every directive is, NONE when no directive is, else PARTIAL
 * @param score how well the content can be enforced as written, 0 to 100
 * @param advice the most useful thing to change, one sentence
 * @param issues what makes the content worse than it could be, in text order
 * @param severity the worst issue's level
 */
public record EnforcementReport(
        String policyId,
        List<Clause> clauses,
        Enforceability enforcement,
        int score,
        String advice,
        List<Issue> issues,
        Level severity) {

    public EnforcementReport {
        clauses = List.copyOf(clauses);
        issues = List.copyOf(issues);
    }

    /** What a clause does. */
    public enum Modality {
        /** Forbids its topics. */
        PROHIBIT,
        /** Demands something that forbids no topic. */
        REQUIRE,
        /** Allows what a prohibition of the same policy may cover. */
        PERMIT,
        /** Takes something out of the clause it is attached to. */
        EXCEPT,
        /** Background, rationale, headings, definitions, examples. */
        STATEMENT
    }

    /**
     * One clause.
     *
     * @param id {@code policyId#} and 8 hex digits of its normalised text; also the id of its first rule, unless an earlier clause has that rule
     * @param span where it stands in the content
     * @param text its words, as written
     * @param modality what it does
     * @param kinds segment kinds it is about, in the enum's order; never empty
     * @param audiences ids of the audience concepts it names, such as {@code audience.external}
     * @param topics the concepts it names, in text order
     * @param terms literal words and values it names, in text order
     * @param threshold how much must be found; one finding when no quantity is named
     * @param enforcement how much of it is enforced
     * @param detectors detectors that enforce it, or that it takes out of a prohibition; sorted
     * @param rules ids of its rules; empty unless it forbids something
     * @param reason why it is not fully enforced, or how it was read; null when there is nothing to say
     * @param advice what its author can do about that; null when nothing needs doing
     * @param leftovers phrases that no concept stands for, in text order
     */
    public record Clause(
            String id,
            Span span,
            String text,
            Modality modality,
            List<SegmentKind> kinds,
            List<String> audiences,
            List<Topic> topics,
            List<String> terms,
            Threshold threshold,
            Enforceability enforcement,
            List<String> detectors,
            List<String> rules,
            @Nullable String reason,
            @Nullable String advice,
            List<Phrase> leftovers) {
        public Clause {
            kinds = List.copyOf(kinds);
            audiences = List.copyOf(audiences);
            topics = List.copyOf(topics);
            terms = List.copyOf(terms);
            detectors = List.copyOf(detectors);
            rules = List.copyOf(rules);
            leftovers = List.copyOf(leftovers);
        }
    }

    /**
     * A concept as a clause names it.
     *
     * @param concept its id
     * @param span the words that name it; those of an earlier clause when a pronoun stands for it
     * @param coverage how much of it its detectors see
     * @param detectors detectors of its whole expansion, sorted
     * @param reason why coverage is not full, null when it is
     */
    public record Topic(
            String concept,
            Span span,
            Enforceability coverage,
            List<String> detectors,
            @Nullable String reason) {
        public Topic {
            detectors = List.copyOf(detectors);
        }
    }

    /**
     * Some words of the content.
     *
     * @param span where they stand
     * @param text the words, as written
     */
    public record Phrase(Span span, String text) {}

    /**
     * Something to improve.
     *
     * @param type what kind of weakness
     * @param level how much it matters
     * @param span what it concerns
     * @param description what is wrong
     * @param suggestion what to write instead
     */
    public record Issue(IssueType type, Level level, Span span, String description, String suggestion) {}

    /** Kinds of weakness; the names are those of the vendor's validate call. */
    public enum IssueType {
        AMBIGUITY,
        VERBOSITY,
        CLARITY,
        SCOPE,
        ACTIONABILITY
    }

    /** How much issues matter, from not at all. */
    public enum Level {
        NONE,
        LOW,
        MEDIUM,
        HIGH
    }
}
