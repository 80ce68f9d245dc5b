package dev.cordon.compile;

import dev.cordon.internal.language.CompiledContent;
import dev.cordon.internal.language.ContentCompiler;
import dev.cordon.internal.language.PolicyText;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.Policy;
import dev.cordon.policy.PolicyBundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pass that turns natural-language content into rules. A policy that did not change is not compiled again as long as vocabulary
 * and detectors stay the same.
 *
 * @param bundle what was passed through
 * @param policies all policies; those with content now have rules
 * @param dictionaries loaded dictionaries and the words that content names
 * @param enforcement a report for each policy with content
 */
record ContentStage(
        PolicyBundle bundle,
        List<Policy> policies,
        List<Dictionary> dictionaries,
        List<EnforcementReport> enforcement,
        Map<String, Done> done) {

    /** What became of one policy's content. */
    record Done(Policy written, Policy policy, CompiledContent compiled) {}

    static ContentStage of(PolicyBundle bundle, @Nullable ContentStage before) {
        boolean comparable = before != null
                && before.bundle.vocabulary().equals(bundle.vocabulary())
                && before.bundle.detectors().equals(bundle.detectors());
        Map<String, Done> known = comparable && before != null ? before.done : Map.of();
        Map<String, Done> done = new HashMap<>();
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
            Done earlier = known.get(policy.id());
            if (earlier == null || !earlier.written.equals(policy)) {
                if (compiler == null) {
                    compiler = compiler(bundle);
                }
                CompiledContent compiled = compiler.compile(new PolicyText(
                        policy.id(), content, policy.contentAction(), policy.contentSeverity(), policy.place()));
                earlier = new Done(policy, policy.withRules(compiled.rules()), compiled);
            }
            done.put(policy.id(), earlier);
            policies.add(earlier.policy);
            dictionaries.addAll(earlier.compiled.dictionaries());
            reports.add(earlier.compiled.report());
        }
        return new ContentStage(bundle, policies, dictionaries, reports, done);
    }

    private static ContentCompiler compiler(PolicyBundle bundle) {
        return new ContentCompiler(bundle.vocabulary(), bundle.detectors(), TermPhraseFinder::new);
    }
}
