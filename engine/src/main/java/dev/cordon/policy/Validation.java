package dev.cordon.policy;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of validation. Immutable.
 *
 * @param bundle what may be compiled; null exactly when the report has errors
 * @param report everything that reading and validating found
 */
public record Validation(@Nullable ValidatedBundle bundle, LoadReport report) {

    /**
     * The validated bundle.
     *
     * @throws InvalidBundleException if the report has errors; it carries the report
     */
    public ValidatedBundle orThrow() {
        ValidatedBundle valid = bundle;
        if (valid == null) {
            throw new InvalidBundleException(report);
        }
        return valid;
    }
}
