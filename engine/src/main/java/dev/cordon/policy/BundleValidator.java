package dev.cordon.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a bundle: references, duplicates, expressions, checks, budgets of tenants, and things without effect. All problems are
 * found at once. Stateless and thread-safe.
 */
public final class BundleValidator {

    private BundleValidator() {}

    /** Validates under {@link PolicyLimits#DEFAULT}. */
    public static Validation validate(PolicyBundle bundle) {
        return validate(bundle, PolicyLimits.DEFAULT);
    }

    /**
     * Validates. In the validated bundle every detector reference is the id of a loaded detector (families, tags and former ids are
     * resolved) and every dictionary reference names the version that is loaded.
     */
    public static Validation validate(PolicyBundle bundle, PolicyLimits limits) {
        Problems problems = new Problems(limits.problems());
        BundleIndex index = new BundleIndex(bundle);
        DuplicateIds.check(bundle, problems);
        for (Dictionary dictionary : bundle.dictionaries()) {
            new DictionaryChecks(dictionary, bundle.places(), limits, problems).run();
        }
        List<Detector> detectors = detectors(bundle, index, limits, problems);
        List<Policy> policies = policies(bundle, index, limits, problems);
        boolean complete = bundle.problems().stream().noneMatch(Problem::isError);
        if (complete) {
            Effects.check(bundle, policies, index, problems);
        }
        PolicyBundle resolved = new PolicyBundle(
                policies, bundle.dictionaries(), detectors, bundle.vocabulary(), bundle.problems(), bundle.places());
        LoadReport report =
                new LoadReport(LoadReport.Counts.of(bundle), ReportOrder.merge(bundle.problems(), problems.toList()));
        return new Validation(report.hasErrors() ? null : new ValidatedBundle(resolved), report);
    }

    private static List<Detector> detectors(
            PolicyBundle bundle, BundleIndex index, PolicyLimits limits, Problems problems) {
        References references = new References(index, problems);
        Set<String> soundContexts = new HashSet<>();
        List<Detector> resolved = new ArrayList<>();
        for (Detector detector : bundle.detectors()) {
            resolved.add(
                    new DetectorChecks(detector, soundContexts, bundle.places(), limits, problems).run(references));
        }
        return resolved;
    }

    private static List<Policy> policies(
            PolicyBundle bundle, BundleIndex index, PolicyLimits limits, Problems problems) {
        TenantBudgets budgets = new TenantBudgets(index, limits, problems);
        List<Policy> resolved = new ArrayList<>();
        for (Policy policy : bundle.policies()) {
            Policy checked = new PolicyReferences(policy, index, bundle.places(), problems).resolve();
            budgets.add(checked);
            resolved.add(checked);
        }
        budgets.check();
        return resolved;
    }
}
