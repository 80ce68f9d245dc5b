package dev.cordon.policy;

/**
 * How large what is loaded may be. Beyond a limit the load is refused with {@link ProblemCode#TOO_LARGE} (documents) or
 * {@link ProblemCode#TOO_MANY} (terms and expressions), never with an exception. Immutable.
 *
 * @param documentBytes most bytes of one policy, detector or vocabulary document
 * @param dictionaryBytes most bytes of one dictionary's text
 * @param nesting most levels of objects and arrays in a document
 * @param values most values in a document, copies made by YAML aliases included
 * @param termsPerTenant most dictionary terms that the policies of one organisation, and those of all, refer to together
 * @param patternsPerTenant the same for expressions of dictionaries and of detectors that are not shipped
 * @param termUnits most UTF-16 units of one term or expression
 * @param problems most errors, and most warnings, that are listed; the rest is counted
 */
public record PolicyLimits(
        int documentBytes,
        int dictionaryBytes,
        int nesting,
        int values,
        int termsPerTenant,
        int patternsPerTenant,
        int termUnits,
        int problems) {

    /** 8 MiB a document, 64 MiB a dictionary, 64 levels, 1,000,000 values and terms, 10,000 expressions. */
    public static final PolicyLimits DEFAULT =
            new PolicyLimits(8 << 20, 64 << 20, 64, 1_000_000, 1_000_000, 10_000, 4_096, 1_000);

    /** @throws IllegalArgumentException if a limit is below 1 */
    public PolicyLimits {
        if (Math.min(Math.min(documentBytes, dictionaryBytes), Math.min(nesting, values)) < 1
                || Math.min(Math.min(termsPerTenant, patternsPerTenant), Math.min(termUnits, problems)) < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    /** The same limits with other tenant budgets. */
    public PolicyLimits withTenantBudget(int terms, int patterns) {
        return new PolicyLimits(documentBytes, dictionaryBytes, nesting, values, terms, patterns, termUnits, problems);
    }

    /** The same limits with other document sizes, in bytes. */
    public PolicyLimits withBytes(int document, int dictionary) {
        return new PolicyLimits(
                document, dictionary, nesting, values, termsPerTenant, patternsPerTenant, termUnits, problems);
    }
}
