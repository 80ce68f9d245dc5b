package dev.cordon.internal.language;

import dev.cordon.policy.EnforcementReport.Clause;
import dev.cordon.policy.EnforcementReport.Issue;
import dev.cordon.policy.EnforcementReport.Level;
import dev.cordon.policy.EnforcementReport.Modality;
import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.List;

/** Sums a report up in a number, a level and one piece of advice. */
final class Score {

    /** Points that issues other than missing enforcement may cost together. */
    private static final int STYLE = 30;

    private Score() {}

    /** 100 times the enforced share of the directives, a part counting three quarters, less what the issues cost. */
    static int of(List<Clause> clauses, List<Issue> issues) {
        int directives = 0;
        int quarters = 0;
        for (Clause clause : clauses) {
            if (clause.modality() != Modality.STATEMENT) {
                directives++;
                quarters += switch (clause.enforcement()) {
                    case FULL -> 4;
                    case PARTIAL -> 3;
                    case NONE -> 0;
                };
            }
        }
        if (directives == 0) {
            return 0;
        }
        int cost = 0;
        for (Issue issue : issues) {
            cost += switch (issue.level()) {
                case NONE -> 0;
                case LOW -> 2;
                case MEDIUM -> 5;
                case HIGH -> 8;
            };
        }
        return Math.max(0, 25 * quarters / directives - Math.min(STYLE, cost));
    }

    static Level worst(List<Issue> issues) {
        Level worst = Level.NONE;
        for (Issue issue : issues) {
            worst = issue.level().compareTo(worst) > 0 ? issue.level() : worst;
        }
        return worst;
    }

    /** The suggestion of the first of the worst issues. */
    static String advice(List<Issue> issues) {
        Level worst = worst(issues);
        for (Issue issue : issues) {
            if (issue.level() == worst) {
                return issue.suggestion();
            }
        }
        return "nothing to improve";
    }

    static Enforceability enforcement(List<Clause> clauses) {
        boolean some = false;
        boolean all = true;
        for (Clause clause : clauses) {
            if (clause.modality() != Modality.STATEMENT) {
                some |= !clause.rules().isEmpty();
                all &= clause.enforcement() == Enforceability.FULL;
            }
        }
        return !some ? Enforceability.NONE : all ? Enforceability.FULL : Enforceability.PARTIAL;
    }
}
