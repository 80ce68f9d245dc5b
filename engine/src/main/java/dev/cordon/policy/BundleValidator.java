package dev.cordon.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges a bundle: references, duplicates, expressions, checks, limits of tenants, and things without effect. All problems are
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
        List<Problem> all = new ArrayList<>(bundle.problems());
        all.addAll(problems.toList());
        LoadReport report = new LoadReport(LoadReport.Counts.of(bundle), all);
        return new Validation(report.hasErrors() ? null : new ValidatedBundle(bundle), report);
    }
}
