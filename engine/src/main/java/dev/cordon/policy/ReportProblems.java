package dev.cordon.policy;

import java.util.List;

/** Reports with problems that later steps found. Stateless. */
public final class ReportProblems {

    private ReportProblems() {}

    /** The report with further problems, in the order of the documents. */
    public static LoadReport with(LoadReport report, List<Problem> more) {
        return new LoadReport(report.counts(), ReportOrder.merge(report.problems(), more));
    }
}
