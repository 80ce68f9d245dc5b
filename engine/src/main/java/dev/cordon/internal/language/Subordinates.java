package dev.cordon.internal.language;

import java.util.List;
import java.util.Set;

/** Where exceptions and reasons begin and end inside a sentence. */
final class Subordinates {

    /** {@code the purpose of this policy is to prevent}: an aim that is the command itself. */
    private static final Set<String> INTENTS = Set.of(
            "intend",
            "designed",
            "intended",
            "meant",
            "exist",
            "exists",
            "seek",
            "aim",
            "goal",
            "purpose",
            "objective");

    /** How many units back the command may stand that an aim belongs to. */
    private static final int FAR = 64;

    private Subordinates() {}

    /** Index of the comma that ends a subordinate clause at the head of a sentence; the size when it is the whole sentence. */
    static int frontEnd(List<Unit> units, int first) {
        int comma = -1;
        for (int i = first + 1; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.isMark(',') || unit.isMark(':')) {
                comma = i;
                if (units.get(first).is(Cue.INSTEAD)) {
                    return comma;
                }
            } else if (comma > 0 && unit.isModal()) {
                return comma;
            }
        }
        return units.size();
    }

    /** Index of the next exception or reason at or after {@code from} that is cut off, or the size. */
    static int next(List<Unit> units, int from) {
        for (int i = from; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean begins = unit.is(Cue.EXCEPT)
                    || unit.is(Cue.UNLESS)
                    || unit.is(Cue.BECAUSE)
                    || unit.is(Cue.AIM)
                    || unit.is(Cue.INSTEAD);
            if (begins && cutsAt(units, i)) {
                return i;
            }
        }
        return units.size();
    }

    /** Whether a reason or exception at {@code at} is cut off; an aim only beside a command. */
    private static boolean cutsAt(List<Unit> units, int at) {
        Unit unit = units.get(at);
        if (!unit.is(Cue.AIM)) {
            return !unit.is(Cue.EXCEPT) || !isRelative(units, at);
        }
        for (int i = at - 1; i >= Math.max(0, at - FAR); i--) {
            Unit before = units.get(i);
            if (INTENTS.contains(before.norm()) || before.is(Cue.BE) && i == at - 1) {
                return false;
            }
            if (before.isModal()) {
                return !before.is(Cue.MUST) && !before.is(Cue.ONLY) || i < at - 1;
            }
        }
        return false;
    }

    /** {@code data other than names}: still an exception; {@code each other than}: not. */
    private static boolean isRelative(List<Unit> units, int at) {
        return at > 0 && units.get(at - 1).norm().equals("each");
    }

    /**
     * Index at which a clause goes on after an exception inside its subject, as in {@code data other than names must not be shared};
     * -1 when the exception at {@code cut} stands elsewhere.
     */
    static int mainGoesOn(List<Unit> units, int cut) {
        if (cut >= units.size()
                || !begins(units.get(cut))
                || !Modals.of(units.subList(0, cut)).isEmpty()) {
            return -1;
        }
        boolean object = false;
        for (int i = cut + 1; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.isModal() && object && i > cut + 1) {
                int at = i;
                while (at > cut + 2 && leadsIn(units.get(at - 1))) {
                    at--;
                }
                return at;
            }
            if (begins(unit) || unit.isMark(';') || unit.is(Cue.BUT)) {
                return -1;
            }
            object |= unit.isObject() || unit.is(Role.WORD) || unit.is(Role.FILLER) || unit.is(Role.CONDITION);
        }
        return -1;
    }

    private static boolean begins(Unit unit) {
        return unit.is(Cue.EXCEPT) || unit.is(Cue.UNLESS);
    }

    private static boolean leadsIn(Unit unit) {
        return unit.is(Cue.BE) || unit.isMark('-') || unit.isMark(',');
    }

    /** Index after a reason or exception that begins at {@code from}. */
    static int end(List<Unit> units, int from) {
        for (int i = from + 1; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Cue.BUT) || unit.isMark('-')) {
                return i;
            }
            boolean cut = unit.isMark(',') || unit.is(Cue.AND);
            if (cut && Conditions.commandFollows(units, i + 1)) {
                return i;
            }
            if (i > from + 1 && (unit.is(Cue.EXCEPT) || unit.is(Cue.UNLESS) || unit.is(Cue.BECAUSE))) {
                return i;
            }
        }
        return units.size();
    }
}
