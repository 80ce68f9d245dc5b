package dev.cordon.internal.language;

import dev.cordon.internal.language.Modals.Group;
import java.util.ArrayList;
import java.util.List;

/** Decides where one command ends and the next begins when a run of units holds several. */
final class Coordination {

    private final List<Unit> units;
    private final int[] objectsBefore;

    private Coordination(List<Unit> units) {
        this.units = units;
        objectsBefore = new int[units.size() + 1];
        for (int i = 0; i < units.size(); i++) {
            boolean counts = units.get(i).isObject() || units.get(i).is(Cue.PRONOUN);
            objectsBefore[i + 1] = objectsBefore[i] + (counts ? 1 : 0);
        }
    }

    /** Indices at which a new clause begins, ascending. */
    static List<Integer> cuts(List<Unit> units) {
        Coordination c = new Coordination(units);
        List<Group> groups = Modals.of(units);
        List<Integer> cuts = new ArrayList<>();
        int from = 0;
        for (int g = 0; g + 1 < groups.size(); g++) {
            int after = g + 2 < groups.size() ? groups.get(g + 2).from() : units.size();
            int cut = c.cut(from, groups.get(g), groups.get(g + 1), after);
            if (cut > from) {
                cuts.add(cut);
                from = cut;
            }
        }
        return cuts;
    }

    private boolean objects(int from, int to) {
        return objectsBefore[to] > objectsBefore[from];
    }

    /** Where the second group's clause begins, or -1 when both head one clause. */
    private int cut(int from, Group first, Group second, int after) {
        int but = find(first.to(), second.from(), Cue.BUT);
        if (but >= 0) {
            return but;
        }
        int condition = condition(first.to(), second.from());
        if (condition >= 0) {
            return condition;
        }
        boolean ownObjects = objects(second.to(), after);
        if (!ownObjects && first.kind() != second.kind()) {
            int bare = bareSeparator(first.to(), second.from());
            if (bare >= 0) {
                return bare;
            }
        }
        if (!objects(first.to(), second.from())) {
            return ownObjects && objects(from, first.from()) ? lastSeparator(first.to(), second.from(), false) : -1;
        }
        if (sharesNegation(first, second) || !ownObjects && ensures(first)) {
            return -1;
        }
        if (!ownObjects) {
            boolean subjectFirst = objects(from, first.from());
            return subjectFirst
                    ? subjectStart(first.to(), second.from())
                    : lastSeparator(first.to(), second.from(), true);
        }
        return lastSeparator(first.to(), second.from(), false);
    }

    /** {@code do not share … or allow …}: the negation reaches over the second verb. */
    private boolean sharesNegation(Group first, Group second) {
        boolean bare = !second.negates() && !second.has(Cue.MUST) && !second.has(Cue.MAY) && !second.has(Cue.BAN);
        int i = second.from() - 1;
        return first.negates() && bare && i > 0 && units.get(i).is(Cue.OR);
    }

    /** {@code make sure that names and addresses are not …}: what follows is what it demands. */
    private boolean ensures(Group group) {
        String norm = units.get(group.from()).norm();
        return norm.startsWith("ensure")
                || norm.startsWith("make sure")
                || norm.startsWith("be sure")
                || norm.startsWith("take care");
    }

    private int find(int from, int to, Cue cue) {
        for (int i = from; i < to; i++) {
            if (units.get(i).is(cue)) {
                return i;
            }
        }
        return -1;
    }

    /** A condition of the second command that begins after a separator. */
    private int condition(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (units.get(i).is(Cue.IF) && units.get(i - 1).isSeparator()) {
                return i - 1;
            }
        }
        return -1;
    }

    /** The last separator before {@code to}, with an object after it or without; else the last of either kind, or -1. */
    private int lastSeparator(int from, int to, boolean withObject) {
        int any = -1;
        for (int i = to - 1; i >= from; i--) {
            if (!units.get(i).isSeparator()) {
                continue;
            }
            any = any < 0 ? i : any;
            boolean conjunction =
                    !withObject || units.get(i).is(Cue.AND) || units.get(i).isMark(',');
            if (conjunction && objects(i, to) == withObject) {
                return start(i, from);
            }
        }
        return any < 0 ? -1 : start(any, from);
    }

    /** The last separator before {@code to} that no object follows, or -1. */
    private int bareSeparator(int from, int to) {
        for (int i = to - 1; i >= from && !objects(i, to); i--) {
            if (units.get(i).isSeparator()) {
                return start(i, from);
            }
        }
        return -1;
    }

    /** {@code , and}: the clause begins at the comma. */
    private int start(int separator, int from) {
        boolean pair = separator - 1 >= from && units.get(separator - 1).isMark(',');
        return pair ? separator - 1 : separator;
    }

    /** The first separator after a command whose subject stood before it that is followed by the next command's subject. */
    private int subjectStart(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!units.get(i).isSeparator()) {
                continue;
            }
            int next = i + 1;
            while (next < to && (units.get(next).is(Cue.GLUE) || units.get(next).isSeparator())) {
                next++;
            }
            boolean place = next < to
                    && (units.get(next).is(Role.DIRECTION) || units.get(next).is(Role.AUDIENCE));
            if (!place && objects(i, to)) {
                return i;
            }
        }
        return -1;
    }
}
