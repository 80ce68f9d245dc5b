package dev.cordon.internal.language;

import dev.cordon.internal.language.Clause.Kind;
import dev.cordon.model.Span;
import dev.cordon.policy.EnforcementReport.Clause;
import dev.cordon.policy.EnforcementReport.Issue;
import dev.cordon.policy.EnforcementReport.IssueType;
import dev.cordon.policy.EnforcementReport.Level;
import dev.cordon.policy.EnforcementReport.Modality;
import dev.cordon.policy.EnforcementReport.Phrase;
import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what would make a policy text easier to enforce and to understand. */
final class Critic {

    private static final int LONG_CLAUSE = 320;
    private static final int LONG_TEXT = 4_000;
    private static final int MOST_ISSUES = 100;

    private final String content;
    private final List<Issue> issues = new ArrayList<>();
    private boolean directive;

    private Critic(String content) {
        this.content = content;
    }

    /**
     * The issues of a text, in text order.
     *
     * @param clauses as reported
     * @param readings what they were read from, one for each
     */
    static List<Issue> issues(
            String content, List<Clause> clauses, List<dev.cordon.internal.language.Clause> readings) {
        Critic critic = new Critic(content);
        critic.whole(clauses);
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < clauses.size() && critic.issues.size() < MOST_ISSUES; i++) {
            critic.clause(clauses.get(i), readings.get(i));
            critic.repetition(clauses.get(i), texts);
        }
        critic.issues.sort(Comparator.comparing(Issue::span).thenComparing(Issue::type));
        return critic.issues;
    }

    private void whole(List<Clause> clauses) {
        Span all = new Span(0, content.length());
        boolean rule = false;
        for (Clause clause : clauses) {
            directive |= clause.modality() != Modality.STATEMENT;
            rule |= !clause.rules().isEmpty();
        }
        if (!directive) {
            add(
                    IssueType.ACTIONABILITY,
                    Level.HIGH,
                    all,
                    "nothing in the text forbids or allows anything",
                    "write what must not be shared");
        } else if (!rule) {
            add(
                    IssueType.ACTIONABILITY,
                    Level.HIGH,
                    all,
                    "nothing in the text can be enforced",
                    "name kinds of data or exact words");
        }
        if (content.length() > LONG_TEXT) {
            add(
                    IssueType.VERBOSITY,
                    Level.LOW,
                    all,
                    "the text is long",
                    "keep the commands, move the background elsewhere");
        }
    }

    private void clause(Clause clause, dev.cordon.internal.language.Clause read) {
        if (clause.modality() == Modality.STATEMENT) {
            statement(clause, read);
            return;
        }
        for (Phrase phrase : clause.leftovers()) {
            add(
                    IssueType.CLARITY,
                    Level.MEDIUM,
                    phrase.span(),
                    "no concept stands for `" + phrase.text() + "`",
                    "use a known kind of data, or put the exact words in quotation marks");
        }
        vague(read);
        if (read.reading().has(Reading.Trait.TWICE_NEGATED)) {
            add(
                    IssueType.CLARITY,
                    Level.LOW,
                    clause.span(),
                    "two negations are easily misread",
                    "say what must not be shared with one negation");
        }
        enforcement(clause);
        places(clause, read);
        if (clause.span().length() > LONG_CLAUSE) {
            add(
                    IssueType.VERBOSITY,
                    Level.LOW,
                    clause.span(),
                    "the clause is long",
                    "split it, one command to a sentence");
        }
    }

    private void vague(dev.cordon.internal.language.Clause read) {
        for (Phrase phrase : read.reading().vague()) {
            add(
                    IssueType.AMBIGUITY,
                    Level.LOW,
                    phrase.span(),
                    "`" + phrase.text() + "` leaves the judgement to the reader",
                    "say exactly what is meant");
        }
    }

    /** Statements matter where they look like commands, and where the text holds nothing else. */
    private void statement(Clause clause, dev.cordon.internal.language.Clause read) {
        if (read.role() == Kind.BARE) {
            add(
                    IssueType.AMBIGUITY,
                    Level.LOW,
                    clause.span(),
                    "it names content and neither forbids nor allows it",
                    "write what must not be shared, or leave it out");
        } else if (read.role() == Kind.QUESTION) {
            add(
                    IssueType.CLARITY,
                    Level.LOW,
                    clause.span(),
                    "a question neither forbids nor allows anything",
                    "write the answer as a command");
        }
        if (!directive) {
            vague(read);
        }
    }

    private void enforcement(Clause clause) {
        String reason = clause.reason() == null ? "" : clause.reason();
        String advice = clause.advice() == null ? "say what must not be sent" : clause.advice();
        boolean allows = clause.modality() == Modality.PERMIT || clause.modality() == Modality.EXCEPT;
        if (clause.enforcement() == Enforceability.NONE) {
            IssueType type = allows ? IssueType.AMBIGUITY : IssueType.ACTIONABILITY;
            add(type, allows ? Level.MEDIUM : Level.HIGH, clause.span(), reason, advice);
        } else if (clause.enforcement() == Enforceability.PARTIAL
                && clause.leftovers().isEmpty()) {
            add(IssueType.ACTIONABILITY, Level.LOW, clause.span(), reason, advice);
        }
    }

    private void places(Clause clause, dev.cordon.internal.language.Clause read) {
        boolean unseen = clause.audiences().stream().anyMatch(id -> !id.equals(Family.TO_MODEL));
        if (unseen) {
            add(
                    IssueType.SCOPE,
                    Level.LOW,
                    clause.span(),
                    "who sends or receives is not visible in the text; the clause holds for everyone",
                    "bind the policy to a workspace or repo instead");
        }
        for (Reading.Mention mention : read.mentions()) {
            if (mention.quantity().guessed()) {
                String text = "no number is named; " + mention.quantity().atLeast() + " or more different values count";
                add(IssueType.AMBIGUITY, Level.MEDIUM, clause.span(), text, "name the number");
                break;
            }
        }
    }

    private void repetition(Clause clause, Set<String> texts) {
        boolean commands =
                clause.modality() != Modality.STATEMENT && clause.span().length() > 20;
        boolean told = !clause.rules().isEmpty() && !clause.rules().get(0).equals(clause.id());
        boolean same = commands && !texts.add(clause.modality() + Tokenizer.canonical(clause.text()));
        if (same || told) {
            add(IssueType.VERBOSITY, Level.LOW, clause.span(), "the clause repeats an earlier one", "leave it out");
        }
    }

    private void add(IssueType type, Level level, Span span, String description, String suggestion) {
        issues.add(new Issue(type, level, span, description, suggestion));
    }
}
