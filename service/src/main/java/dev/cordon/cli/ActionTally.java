package dev.cordon.cli;

import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came out of many evaluations. Not thread-safe. */
final class ActionTally {

    private static final Action[] STRONGEST_FIRST = {Action.BLOCK, Action.WARN, Action.ALERT, Action.LOG, Action.ALLOW};

    private final Map<Action, Integer> counts = new EnumMap<>(Action.class);
    private int bad;
    private int lines;
    private int unjudged;
    private int incomplete;

    void add(Decision decision) {
        lines++;
        counts.merge(decision.action(), 1, Integer::sum);
        if (decision.policiesInScope() == 0 && decision.shadowAction() == null) {
            unjudged++;
        }
        if (!decision.complete()) {
            incomplete++;
        }
    }

    void bad() {
        lines++;
        bad++;
    }

    /** Bad input wins over decisions. */
    int status(FailOn failOn) {
        if (bad > 0) {
            return ExitStatus.BAD_INPUT;
        }
        return counts.keySet().stream().anyMatch(failOn::reachedBy) ? ExitStatus.REACHED : ExitStatus.OK;
    }

    /** {@code 40 lines: 12 BLOCK, 3 WARN, 25 ALLOW}. */
    String summary() {
        List<String> parts = new ArrayList<>();
        for (Action action : STRONGEST_FIRST) {
            int count = counts.getOrDefault(action, 0);
            if (count > 0) {
                parts.add(count + " " + action);
            }
        }
        if (bad > 0) {
            parts.add(bad + (bad == 1 ? " bad line" : " bad lines"));
        }
        return lines(lines) + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    /** What the person who runs this should know. */
    List<String> warnings(Set<String> orgs) {
        List<String> out = new ArrayList<>();
        if (unjudged > 0) {
            out.add("no policy applies to " + unjudged + " of " + lines(lines)
                    + (orgs.isEmpty()
                            ? "; no policy names an org"
                            : "; orgs of the policies: " + String.join(", ", orgs)));
        }
        if (incomplete > 0) {
            out.add("not everything was examined in " + incomplete + " of " + lines(lines) + "; see `coverage`");
        }
        return out;
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }
}
