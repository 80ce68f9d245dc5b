package dev.cordon.compile;

import dev.cordon.internal.program.CompiledPolicy;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.internal.program.Program;
import dev.cordon.internal.text.UnicodeProperties;
import dev.cordon.model.EnforcementMode;
import dev.cordon.policy.Condition;
import dev.cordon.policy.Policy;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.Rule;
import dev.cordon.policy.ValidatedBundle;
import java.util.ArrayList;
import java.util.List;

/**
 * From a validated bundle to a compiled policy set: content becomes rules, rules name finders, finders own patterns, patterns are
 * compiled by owner. A pure function of the bundle and the options; stateless and thread-safe. May take long and is never called
 * on a thread that evaluates.
 */
public final class PolicyCompiler {

    private PolicyCompiler() {}

    /** Compiles with default options. */
    public static CompiledPolicySet compile(ValidatedBundle validated) {
        return compile(validated, CompileOptions.DEFAULT);
    }

    /** @throws CompileException if the bundle does not fit the budget; it names what does not */
    public static CompiledPolicySet compile(ValidatedBundle validated, CompileOptions options) {
        PolicyBundle bundle = validated.bundle();
        ContentStage content = ContentStage.of(bundle);
        FinderTable finders = new FinderTable(bundle.detectors(), content.dictionaries());
        List<CompiledPolicy> policies = new ArrayList<>();
        List<CompiledRule> rules = new ArrayList<>();
        for (Policy policy : content.policies()) {
            if (policy.mode() != EnforcementMode.OFF) {
                CompiledPolicy compiled = new CompiledPolicy(policies.size(), policy);
                policies.add(compiled);
                for (Rule rule : policy.rules()) {
                    rules.add(compile(rule, rules.size(), compiled, finders));
                }
            }
        }
        FinderTable.Compiled compiled = finders.compile(options);
        Program program = new Program(
                revision(content, bundle, options),
                options.limits(),
                policies,
                rules.toArray(new CompiledRule[0]),
                compiled.finders(),
                compiled.groups(),
                compiled.patternsOf(),
                compiled.groupOf());
        return new CompiledPolicySet(program, content.policies(), bundle.detectors(), content.enforcement());
    }

    private static CompiledRule compile(Rule rule, int index, CompiledPolicy policy, FinderTable finders) {
        if (!(rule.condition() instanceof Condition.Content c)) {
            return new CompiledRule(index, policy, rule, new int[0], new int[0]);
        }
        String owner = policy.scope().org() == null ? "" : policy.scope().org();
        int[] found = finders.of(owner, c.detectors(), c.dictionaries());
        int[] exempt = finders.exempt(owner, policy.policy().id() + "/" + rule.id(), c.exempt());
        return new CompiledRule(index, policy, rule, found, exempt);
    }

    private static String revision(ContentStage content, PolicyBundle bundle, CompileOptions options) {
        return new RevisionDigest(UnicodeProperties.version(), options.limits())
                .policies(content.policies())
                .dictionaries(content.dictionaries())
                .detectors(bundle.detectors())
                .revision();
    }
}
