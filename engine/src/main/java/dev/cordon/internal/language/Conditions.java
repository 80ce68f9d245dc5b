package dev.cordon.internal.language;

import java.util.List;

/** How far a condition reaches. */
final class Conditions {

    /** The most units of a subject before its command. */
    private static final int FAR = 24;

    private Conditions() {}

    /** Index after the condition that begins at {@code from}: the comma before the command, else the next comma, else the end. */
    static int end(List<Unit> units, int from) {
        int comma = -1;
        for (int i = from + 1; i < units.size() && (comma < 0 || i < comma + FAR); i++) {
            Unit unit = units.get(i);
            if (unit.isMark(',') || unit.is(Cue.BUT)) {
                if (commandFollows(units, i + 1)) {
                    return i;
                }
                comma = comma < 0 ? i : comma;
            } else if (unit.isMark(';') || unit.is(Cue.AND) && commandFollows(units, i + 1)) {
                return i;
            }
        }
        boolean first = from == 0;
        return first ? from + 1 : comma < 0 ? units.size() : comma;
    }

    /** Whether a command begins at {@code from}, perhaps after its subject. */
    static boolean commandFollows(List<Unit> units, int from) {
        for (int i = from; i < Math.min(units.size(), from + FAR); i++) {
            Unit unit = units.get(i);
            if (unit.isModal()) {
                return true;
            }
            boolean subject = Modals.isLight(unit)
                    || unit.is(Cue.PRONOUN)
                    || unit.is(Cue.AND)
                    || unit.is(Cue.BUT)
                    || unit.is(Role.FILLER);
            if (!subject) {
                return false;
            }
        }
        return false;
    }
}
