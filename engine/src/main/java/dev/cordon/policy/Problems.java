package dev.cordon.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects problems in the order they are found. So many errors and so many warnings are kept; the rest is counted, and one
 * closing entry says so. Not thread-safe.
 */
final class Problems {

    private final int most;
    private final List<Problem> kept = new ArrayList<>();
    private int errors;
    private int warnings;

    Problems(int most) {
        this.most = most;
    }

    void add(Problem problem) {
        int before = problem.isError() ? errors++ : warnings++;
        if (before < most) {
            kept.add(problem);
        }
    }

    void add(ProblemCode code, SourceLocation place, String message, String help) {
        add(new Problem(code, place, "", message, help));
    }

    void add(ProblemCode code, SourceLocation place, String item, String message, String help) {
        add(new Problem(code, place, item, message, help));
    }

    /** Whether one more of this code would be kept: what costs time to word may be left unworded if not. */
    boolean keepsMore(ProblemCode code) {
        return (code.level() == ProblemCode.Level.ERROR ? errors : warnings) < most;
    }

    int errors() {
        return errors;
    }

    List<Problem> toList() {
        int dropped = Math.max(0, errors - most) + Math.max(0, warnings - most);
        List<Problem> all = new ArrayList<>(kept);
        if (dropped > 0) {
            all.add(new Problem(
                    ProblemCode.MORE_PROBLEMS,
                    SourceLocation.of(kept.get(kept.size() - 1).place().source()),
                    "",
                    dropped + " more problems are not listed",
                    "correct the ones above first"));
        }
        return all;
    }
}
