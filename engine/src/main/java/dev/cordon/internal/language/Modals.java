package dev.cordon.internal.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words that make a run of units a command: neighbouring ones form a group, and each group can head a clause. Words
 * inside relative clauses and conditions command nothing and are left out, unless there are no others.
 */
final class Modals {

    /**
     * Neighbouring command words.
     *
     * @param from index of the first
     * @param to index after the last
     * @param cues what they are, in order
     */
    record Group(int from, int to, List<Cue> cues) {

        boolean has(Cue cue) {
            return cues.contains(cue);
        }

        boolean negates() {
            return has(Cue.NOT) || has(Cue.NO);
        }

        /** A rough kind of force: words of different kinds command different things. */
        Kind kind() {
            if (has(Cue.ONLY)) {
                return Kind.LIMITS;
            }
            boolean forbids = has(Cue.BAN) || has(Cue.STOP) || has(Cue.DROP) || has(Cue.KEEP) || has(Cue.WATCH);
            if (forbids || negates()) {
                return forbids && negates() ? Kind.ALLOWS : Kind.FORBIDS;
            }
            return has(Cue.LET) || has(Cue.MAY) ? Kind.ALLOWS : Kind.DEMANDS;
        }
    }

    /** What a group of command words does, roughly. */
    enum Kind {
        FORBIDS,
        ALLOWS,
        DEMANDS,
        LIMITS
    }

    private final List<Unit> units;

    private Modals(List<Unit> units) {
        this.units = units;
    }

    static List<Group> of(List<Unit> units) {
        Modals m = new Modals(units);
        boolean[] masked = m.masked();
        List<Group> groups = m.groups(masked);
        return groups.isEmpty() ? m.groups(new boolean[units.size()]) : groups;
    }

    private boolean[] masked() {
        boolean[] masked = new boolean[units.size()];
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Cue.WHICH) && !isConjunction(i) || unit.is(Cue.WITHOUT)) {
                maskFollowing(i + 1, masked);
            } else if (unit.is(Cue.IF)) {
                int end = Conditions.end(units, i);
                java.util.Arrays.fill(masked, i, end, true);
                i = end - 1;
            }
        }
        return masked;
    }

    /** {@code it must be ensured that no}: what follows is the command, and no relative clause. */
    private boolean isConjunction(int i) {
        if (!units.get(i).norm().equals("that") || i == 0) {
            return false;
        }
        Unit before = units.get(i - 1);
        String norm = before.norm();
        boolean said = norm.endsWith("ed") || norm.endsWith("ant") || norm.endsWith("al") || norm.endsWith("ar");
        return before.is(Role.CONDITION)
                || before.isModal()
                || before.is(Role.ACT)
                || (before.is(Role.WORD) || before.is(Cue.GLUE)) && said;
    }

    /** Masks the command words that belong to the relative clause beginning at {@code from}. */
    private void maskFollowing(int from, boolean[] masked) {
        int i = from;
        while (i < units.size() && (isLight(units.get(i)) || isCommand(i))) {
            masked[i] = true;
            i++;
        }
    }

    private List<Group> groups(boolean[] masked) {
        List<Group> groups = new ArrayList<>();
        int from = -1;
        int to = -1;
        List<Cue> cues = new ArrayList<>();
        boolean apart = false;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (!masked[i] && isCommand(i)) {
                if (from >= 0 && apart && !joins(cues, unit, groups.size())) {
                    groups.add(new Group(from, to, List.copyOf(cues)));
                    cues.clear();
                    from = -1;
                }
                from = from < 0 ? i : from;
                to = i + 1;
                cues.add(unit.cue());
                apart = false;
            } else if (unit.isSeparator() || unit.isObject() || unit.is(Cue.PRONOUN)) {
                apart = true;
            }
        }
        if (from >= 0) {
            groups.add(new Group(from, to, List.copyOf(cues)));
        }
        return groups;
    }

    /** {@code no … may}, {@code only … may}: the second word completes the first across the nouns between them. */
    private static boolean joins(List<Cue> cues, Unit next, int before) {
        Cue first = cues.get(0);
        boolean determiner = cues.size() == 1 && (first == Cue.NO || first == Cue.ONLY);
        boolean completes = next.is(Cue.MAY) || next.is(Cue.MUST) || next.is(Cue.LET);
        return determiner && completes;
    }

    private boolean isCommand(int i) {
        Unit unit = units.get(i);
        if (!unit.isModal()) {
            return false;
        }
        boolean placed = unit.is(Cue.STOP) || unit.is(Cue.DROP) || unit.is(Cue.WATCH);
        return !placed || isVerb(units, i);
    }

    /** Whether the unit stands where a verb stands: first, after a comma, an auxiliary, {@code to}, or its subject. */
    static boolean isVerb(List<Unit> units, int i) {
        for (int k = i - 1; k >= 0; k--) {
            Unit before = units.get(k);
            if (before.isModal()
                    || before.isSeparator()
                    || before.isMark(':')
                    || before.isMark('(')
                    || before.is(Cue.BE)) {
                return true;
            }
            if (before.is(Role.ACTOR) || before.is(Role.AUDIENCE) || before.is(Cue.AIM) || before.is(Cue.SUCH_AS)) {
                return true;
            }
            if (!before.is(Cue.GLUE)) {
                return false;
            }
            if (before.norm().equals("to")
                    || before.norm().equals("please")
                    || before.norm().equals("will")) {
                return true;
            }
            if (!before.norm().endsWith("ly") && !before.norm().equals("also")) {
                return false;
            }
        }
        return true;
    }

    static boolean isLight(Unit unit) {
        return unit.is(Cue.GLUE)
                || unit.is(Cue.BE)
                || unit.is(Role.ACTOR)
                || unit.is(Role.AUDIENCE)
                || unit.is(Role.DIRECTION);
    }
}
