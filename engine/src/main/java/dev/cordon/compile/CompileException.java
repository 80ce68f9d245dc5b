package dev.cordon.compile;

import dev.cordon.policy.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A validated bundle that does not fit its compile budget. What was compiled before stays as it is. */
public final class CompileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CompileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What did not fit, and where it was written. */
    public List<Problem> problems() {
        return problems;
    }
}
