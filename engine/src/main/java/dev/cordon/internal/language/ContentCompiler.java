package dev.cordon.internal.language;

import dev.cordon.policy.Detector;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.EnforcementReport.Issue;
import dev.cordon.policy.Rule;
import dev.cordon.policy.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles natural-language policy content to rules, without a model: the same content gives the same rules everywhere. Made once
 * for a vocabulary; immutable and thread-safe. Takes work in proportion to the content and never fails because of it.
 */
public final class ContentCompiler {

    private final Lexicon lexicon;
    private final Hierarchy hierarchy;

    /**
     * @param vocabulary what content may name
     * @param detectors those that are loaded; a concept names them by id, by {@code family.*} or by {@code tag:name}, and what it
     *     names beyond them counts as absent
     * @param finders what searches the vocabulary's forms
     */
    public ContentCompiler(Vocabulary vocabulary, List<Detector> detectors, PhraseFinder.Factory finders) {
        lexicon = new Lexicon(vocabulary, finders);
        hierarchy = new Hierarchy(vocabulary, detectors);
    }

    /** The rules and the report of one policy's content. */
    public CompiledContent compile(PolicyText text) {
        return compile(text, new Steps());
    }

    /** @param steps counts the work */
    CompiledContent compile(PolicyText text, Steps steps) {
        List<Clause> clauses = Interpreter.clauses(text.content(), lexicon, hierarchy, steps);
        Narrowing narrowing = new Narrowing(clauses, hierarchy, steps);
        RuleWriter rules = new RuleWriter(text, hierarchy, narrowing);
        ClauseIds ids = new ClauseIds(text.policyId());
        List<String> clauseIds = new ArrayList<>(clauses.size());
        List<List<Rule>> written = new ArrayList<>(clauses.size());
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            clauseIds.add(ids.next(text.content().substring(clause.start(), clause.end())));
            written.add(clause.forbids() ? rules.write(clauseIds.get(i), clause, i) : List.of());
        }
        return new CompiledContent(
                rules.rules(), rules.dictionaries(), report(text, clauses, clauseIds, written, narrowing));
    }

    /** Written last: whether a permit had an effect is known when all rules are. */
    private EnforcementReport report(
            PolicyText text, List<Clause> clauses, List<String> ids, List<List<Rule>> rules, Narrowing narrowing) {
        Judge judge = new Judge(hierarchy, narrowing);
        ReportWriter writer = new ReportWriter(text, hierarchy);
        List<EnforcementReport.Clause> reported = new ArrayList<>(clauses.size());
        for (int i = 0; i < clauses.size(); i++) {
            Verdict verdict = judge.verdict(clauses.get(i), i, !rules.get(i).isEmpty());
            reported.add(writer.clause(ids.get(i), clauses.get(i), rules.get(i), verdict));
        }
        List<Issue> issues = Critic.issues(text.content(), reported, clauses);
        return new EnforcementReport(
                text.policyId(),
                reported,
                Score.enforcement(reported),
                Score.of(reported, issues),
                Score.advice(issues),
                issues,
                Score.worst(issues));
    }
}
