package dev.cordon.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order of a report: by source, line and column, so that problems stand as they do in the documents. */
final class ReportOrder {

    private static final Comparator<Problem> IN_DOCUMENTS = Comparator.comparing(
                    (Problem problem) -> problem.code() == ProblemCode.MORE_PROBLEMS)
            .thenComparing(problem -> problem.place().source())
            .thenComparing(problem -> problem.place().line())
            .thenComparing(problem -> problem.place().column());

    private ReportOrder() {}

    /** Both lists as one. Readers know exact places; what validation found again without them is left out. */
    static List<Problem> merge(List<Problem> read, List<Problem> validated) {
        Set<String> known = new HashSet<>();
        read.forEach(problem -> known.add(key(problem)));
        List<Problem> all = new ArrayList<>(read);
        for (Problem problem : validated) {
            if (!known.contains(key(problem))) {
                all.add(problem);
            }
        }
        all.sort(IN_DOCUMENTS);
        return all;
    }

    private static String key(Problem problem) {
        return problem.code() + "\u0000" + problem.place().source() + "\u0000" + problem.item() + "\u0000"
                + problem.message();
    }
}
