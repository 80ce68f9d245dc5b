package dev.cordon.internal.language;

import dev.cordon.internal.language.Reading.Mention;
import dev.cordon.internal.language.Reading.Name;
import dev.cordon.model.SegmentKind;
import dev.cordon.model.Span;
import dev.cordon.policy.Condition;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.EnforcementReport.Modality;
import dev.cordon.policy.EnforcementReport.Topic;
import dev.cordon.policy.Rule;
import dev.cordon.policy.Threshold;
import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the clause part of an enforcement report. */
final class ReportWriter {

    private final PolicyText text;
    private final Hierarchy hierarchy;
    private final Understanding understanding;

    ReportWriter(PolicyText text, Hierarchy hierarchy) {
        this.text = text;
        this.hierarchy = hierarchy;
        this.understanding = new Understanding(hierarchy);
    }

    EnforcementReport.Clause clause(String id, Clause clause, List<Rule> rules, Verdict verdict) {
        boolean commands = clause.modality() != Modality.STATEMENT;
        return new EnforcementReport.Clause(
                id,
                new Span(clause.start(), clause.end()),
                text.content().substring(clause.start(), clause.end()),
                clause.modality(),
                kinds(clause.kinds()),
                people(clause),
                topics(clause),
                terms(clause),
                threshold(clause),
                verdict.enforcement(),
                detectors(clause, rules),
                rules.stream().map(Rule::id).toList(),
                verdict.reason(),
                verdict.advice(),
                commands ? clause.reading().leftovers() : List.of());
    }

    private static List<SegmentKind> kinds(Set<SegmentKind> kinds) {
        return List.copyOf(new TreeSet<>(kinds));
    }

    private List<String> people(Clause clause) {
        List<String> people = new ArrayList<>(clause.reading().people());
        people.removeIf(id -> !id.startsWith(Family.AUDIENCES) && !id.equals(Family.GROUP));
        return people;
    }

    /** Each concept once, where it is first named. */
    private List<Topic> topics(Clause clause) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        List<Mention> mentions = new ArrayList<>(clause.allowed().isEmpty() ? clause.mentions() : clause.allowed());
        for (Mention mention : mentions) {
            Hierarchy.Node node = hierarchy.node(mention.concept());
            boolean full = node.coverage() == Enforceability.FULL;
            topics.computeIfAbsent(
                    mention.concept(),
                    concept -> new Topic(
                            concept,
                            mention.span(),
                            node.coverage(),
                            List.copyOf(node.detectors()),
                            full ? null : understanding.reason(concept)));
        }
        return List.copyOf(topics.values());
    }

    private static List<String> terms(Clause clause) {
        return clause.names().stream().map(Name::text).distinct().toList();
    }

    private static Threshold threshold(Clause clause) {
        return clause.mentions().isEmpty()
                ? Threshold.ONE
                : clause.mentions().get(0).quantity().threshold();
    }

    /** Those of its rules; for a permit those of its topics. */
    private List<String> detectors(Clause clause, List<Rule> rules) {
        Set<String> ids = new TreeSet<>();
        for (Rule rule : rules) {
            if (rule.condition() instanceof Condition.Content content) {
                ids.addAll(content.detectors());
            }
        }
        if (clause.modality() == Modality.PERMIT || clause.modality() == Modality.EXCEPT) {
            clause.mentions()
                    .forEach(mention ->
                            ids.addAll(hierarchy.node(mention.concept()).detectors()));
        }
        return List.copyOf(ids);
    }
}
