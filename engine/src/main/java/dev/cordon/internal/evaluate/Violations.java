package dev.cordon.internal.evaluate;

import dev.cordon.decision.FileFinding;
import dev.cordon.decision.Finding;
import dev.cordon.decision.Source;
import dev.cordon.decision.Violation;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.internal.program.Program;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/** Makes violations from what rules have found. Stateless. */
final class Violations {

    private Violations() {}

    static Violation ofText(Program program, RuleTally tally) {
        List<Hit> hits = tally.findings();
        List<Integer> finders = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (int finder : tally.rule().finders()) {
            if (hits.stream().anyMatch(h -> h.finder() == finder)) {
                finders.add(finder);
                sources.add(program.finder(finder).source());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Hit hit : hits) {
            findings.add(new Finding(hit.places(), finders.indexOf(hit.finder()), hit.line(), Finding.PLAIN));
        }
        findings.sort(null);
        int count = tally.count();
        int unique = tally.uniqueCount();
        return violation(
                tally.rule(),
                count,
                unique,
                tally.atLeast(),
                sources,
                findings,
                List.of(),
                Explanations.ofText(tally.rule(), count, unique, sources));
    }

    static Violation ofFiles(CompiledRule rule, List<FileFinding> files) {
        return violation(
                rule, files.size(), files.size(), false, List.of(), List.of(), files, Explanations.ofFiles(files));
    }

    private static Violation violation(
            CompiledRule compiled,
            int count,
            int unique,
            boolean atLeast,
            List<Source> sources,
            List<Finding> findings,
            List<FileFinding> files,
            String explanation) {
        Policy policy = compiled.policy().policy();
        Rule rule = compiled.rule();
        return new Violation(
                policy.id(),
                policy.name(),
                policy.version(),
                policy.dialect(),
                rule.id(),
                rule.name(),
                rule.type(),
                rule.action(),
                rule.severity(),
                policy.mode(),
                count,
                unique,
                atLeast,
                sources,
                findings,
                files,
                explanation,
                rule.userMessage());
    }
}
