package dev.cordon.cli;

import dev.cordon.EvaluateOptions;
import dev.cordon.PolicyEngine;
import dev.cordon.compile.CompileOptions;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.decision.Decision;
import dev.cordon.decision.NearMiss;
import dev.cordon.decision.Violation;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.PolicyBundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures what evaluating a sample costs under a whole bundle and under each of its rules alone. Not thread-safe. */
final class RuleCosts {

    /** Passes over the sample, of which the fastest counts: what disturbs a measurement only ever adds to it. */
    private static final int PASSES = 4;

    private static final EvaluateOptions EXPLAIN = EvaluateOptions.DEFAULT.withExplain(true);

    private final List<Interaction> sample;
    private final double kilobytes;
    private final CompileOptions options;

    /**
     * @param name {@code policyId/ruleId}, or the id alone of a policy of natural-language content
     * @param nanosPerKilobyte nanoseconds for 1,024 characters of the sample, evaluations included
     * @param candidates findings, and matches that a check or a context word refused
     * @param findings findings in the sample, including those below a threshold
     */
    record Cost(String name, double nanosPerKilobyte, long candidates, long findings) {}

    RuleCosts(List<Interaction> sample, CompileOptions options) {
        this.sample = sample;
        this.options = options;
        this.kilobytes = sample.stream().mapToLong(RuleCosts::units).sum() / 1024.0;
    }

    /** Characters of all segments. */
    static long units(Interaction interaction) {
        long units = 0;
        for (Segment segment : interaction.segments()) {
            units += segment.text().length();
        }
        return units;
    }

    /** The bundle as a whole. */
    Cost whole(String name, PolicyBundle bundle) {
        try (CompiledPolicySet set =
                        PolicyCompiler.compile(BundleValidator.validate(bundle).orThrow(), options);
                PolicyEngine engine = PolicyEngine.over(set)) {
            return measured(name, engine);
        }
    }

    /** Each rule alone, costliest first. */
    List<Cost> each(PolicyBundle bundle) {
        List<Cost> costs = new ArrayList<>();
        for (RuleAlone rule : RuleAlone.all(bundle)) {
            costs.add(whole(rule.name(), rule.bundle()));
        }
        costs.sort(Comparator.comparingDouble((Cost c) -> -c.nanosPerKilobyte()).thenComparing(Cost::name));
        return costs;
    }

    private Cost measured(String name, PolicyEngine engine) {
        long candidates = 0;
        long findings = 0;
        for (Interaction interaction : sample) {
            Decision decision = engine.evaluate(interaction, EXPLAIN);
            for (Violation violation : decision.violations()) {
                findings += violation.count();
            }
            for (NearMiss miss : decision.nearMisses()) {
                candidates += miss.reason() == NearMiss.Reason.BELOW_THRESHOLD ? 0 : miss.amount();
            }
        }
        return new Cost(name, fastest(engine) / kilobytes, candidates + findings, findings);
    }

    private double fastest(PolicyEngine engine) {
        long fastest = Long.MAX_VALUE;
        int violations = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long start = System.nanoTime();
            for (Interaction interaction : sample) {
                violations += engine.evaluate(interaction).violations().size();
            }
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        if (violations < 0) {
            throw new AssertionError("a count that nobody may optimise away");
        }
        return fastest;
    }
}
