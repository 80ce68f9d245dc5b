package dev.cordon.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of a report: by source, line and column, so that problems stand as they do in the documents. */
final class ReportOrder {

    private static final Comparator<Problem> IN_DOCUMENTS = Comparator.comparing(
                    (Problem problem) -> problem.code() == ProblemCode.MORE_PROBLEMS)
            .thenComparing(problem -> problem.place().source())
            .thenComparing(problem -> problem.place().line())
            .thenComparing(problem -> problem.place().column());

    private ReportOrder() {}

    /** Both lists as one. */
    static List<Problem> merge(List<Problem> read, List<Problem> validated) {
        List<Problem> all = new ArrayList<>(read);
        all.addAll(validated);
        all.sort(IN_DOCUMENTS);
        return all;
    }
}
