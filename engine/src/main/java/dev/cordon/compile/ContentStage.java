package dev.cordon.compile;

import dev.cordon.internal.language.CompiledContent;
import dev.cordon.internal.language.ContentCompiler;
import dev.cordon.internal.language.PolicyText;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.Policy;
import dev.cordon.policy.PolicyBundle;
import java.util.ArrayList;
import java.util.List;

/**
 * The pass that turns natural-language content into rules.
 *
 * @param policies all policies; those with content now have rules
 * @param dictionaries loaded dictionaries and the words that content names
 * @param enforcement a report for each policy with content
 */
record ContentStage(List<Policy> policies, List<Dictionary> dictionaries, List<EnforcementReport> enforcement) {

    static ContentStage of(PolicyBundle bundle) {
        List<Policy> policies = new ArrayList<>();
        List<Dictionary> dictionaries = new ArrayList<>(bundle.dictionaries());
        List<EnforcementReport> reports = new ArrayList<>();
        ContentCompiler compiler = null;
        for (Policy policy : bundle.policies()) {
            String content = policy.content();
            if (content == null) {
                policies.add(policy);
                continue;
            }
            if (compiler == null) {
                compiler = compiler(bundle);
            }
            CompiledContent compiled = compiler.compile(new PolicyText(
                    policy.id(), content, policy.contentAction(), policy.contentSeverity(), policy.place()));
            policies.add(policy.withRules(compiled.rules()));
            dictionaries.addAll(compiled.dictionaries());
            reports.add(compiled.report());
        }
        return new ContentStage(policies, dictionaries, reports);
    }

    private static ContentCompiler compiler(PolicyBundle bundle) {
        return new ContentCompiler(bundle.vocabulary(), bundle.detectors(), TermPhraseFinder::new);
    }
}
