package dev.cordon.policy;

import java.util.List;

/**
 * What a load found: every problem in the order of the documents, and what there is to enforce. Immutable; equal inputs give equal
 * reports.
 *
 * @param counts what was loaded
 * @param problems errors and warnings, by source, line and column
 */
public record LoadReport(Counts counts, List<Problem> problems) {

    public LoadReport {
        problems = List.copyOf(problems);
    }

    /** Whether nothing of this load may be enforced. */
    public boolean hasErrors() {
        return errors() > 0;
    }

    /** Number of listed errors. */
    public int errors() {
        int errors = 0;
        for (Problem problem : problems) {
            errors += problem.isError() ? 1 : 0;
        }
        return errors;
    }

    /** Number of listed warnings. */
    public int warnings() {
        return problems.size() - errors();
    }

    /** For people: a line for each problem and a summary line, each ended by a line feed. */
    public String toText() {
        return LoadReportText.of(this);
    }

    /** For programs: one JSON object of the schema {@code cordon.load-report/1}, on one line. */
    public String toJson() {
        return LoadReportJson.of(this);
    }

    /**
     * What was loaded.
     *
     * @param policies all policies
     * @param enforced policies that act
     * @param shadow policies that are evaluated and reported apart
     * @param off policies that are not evaluated
     * @param rules rules of all policies, not counting those that content becomes
     * @param contents policies with natural-language content
     * @param dictionaries dictionaries
     * @param terms entries of all dictionaries
     * @param detectors detectors
     */
    public record Counts(
            int policies,
            int enforced,
            int shadow,
            int off,
            int rules,
            int contents,
            int dictionaries,
            int terms,
            int detectors) {

        static Counts of(PolicyBundle bundle) {
            int[] modes = new int[3];
            int rules = 0;
            int contents = 0;
            int terms = 0;
            for (Policy policy : bundle.policies()) {
                modes[policy.mode().ordinal()]++;
                rules += policy.rules().size();
                contents += policy.content() == null ? 0 : 1;
            }
            for (Dictionary dictionary : bundle.dictionaries()) {
                terms += dictionary.terms().size();
            }
            return new Counts(
                    bundle.policies().size(),
                    modes[0],
                    modes[1],
                    modes[2],
                    rules,
                    contents,
                    bundle.dictionaries().size(),
                    terms,
                    bundle.detectors().size());
        }
    }
}
