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
        return validate(bundle, bundle.detectors(), List.of(), limits);
    }

    /**
     * Validates policies and dictionaries over detectors and vocabulary that were validated before: those are taken as they stand,
     * which is where most of the time goes otherwise. The outcome is that of validating all of it together, but for warnings about
     * the detectors of the base.
     *
     * @param base its detectors and vocabulary count, its policies and dictionaries do not
     * @param more policies, dictionaries and detectors; a vocabulary of its own stands in the place of the base's
     */
    public static Validation validateOver(ValidatedBundle base, PolicyBundle more, PolicyLimits limits) {
        List<Detector> detectors = new ArrayList<>(base.bundle().detectors());
        detectors.addAll(more.detectors());
        PolicyBundle whole = new PolicyBundle(
                more.policies(),
                more.dictionaries(),
                detectors,
                more.vocabulary() == Vocabulary.EMPTY ? base.bundle().vocabulary() : more.vocabulary(),
                more.problems(),
                more.places());
        return validate(whole, more.detectors(), base.bundle().detectors(), limits);
    }

    private static Validation validate(
            PolicyBundle bundle, List<Detector> unchecked, List<Detector> checked, PolicyLimits limits) {
        Problems problems = new Problems(limits.problems());
        BundleIndex index = new BundleIndex(bundle);
        DuplicateIds.check(bundle, problems);
        for (Dictionary dictionary : bundle.dictionaries()) {
            new DictionaryChecks(dictionary, bundle.places(), limits, problems).run();
        }
        List<Detector> detectors = new ArrayList<>(checked);
        detectors.addAll(detectors(bundle, unchecked, index, limits, problems));
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
            PolicyBundle bundle, List<Detector> unchecked, BundleIndex index, PolicyLimits limits, Problems problems) {
        References references = new References(index, problems);
        Set<String> soundContexts = new HashSet<>();
        List<Detector> resolved = new ArrayList<>();
        for (Detector detector : unchecked) {
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
