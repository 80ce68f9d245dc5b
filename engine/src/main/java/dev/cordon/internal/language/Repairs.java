package dev.cordon.internal.language;

import java.util.ArrayList;
import java.util.List;

/** Gives words the meaning that their place in a sentence gives them. */
final class Repairs {

    private Repairs() {}

    /** The units of a sentence, repaired. */
    static List<Unit> of(List<Unit> units) {
        List<Unit> repaired = new ArrayList<>(units.size());
        boolean neither = false;
        boolean command = false;
        boolean object = false;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            neither |= unit.is(Cue.NO) && unit.norm().startsWith("neither");
            if (neither && unit.is(Cue.NOT) && unit.norm().equals("nor")) {
                // A negated "or".
                repaired.add(as(unit, Cue.OR));
            } else if (unit.norm().equals("but") && object && !command && objectNext(units, i + 1)) {
                // "all data but names must".
                repaired.add(as(unit, Cue.EXCEPT));
            } else if (i == 0
                    && unit.norm().equals("should")
                    && units.size() > 1
                    && units.get(1).is(Role.ACTOR)) {
                // "should you find one": an inverted condition.
                repaired.add(as(unit, Cue.IF));
            } else if (unit.norm().equals("yes")
                    && i > 0
                    && (units.get(i - 1).isMark(':') || units.get(i - 1).isMark('|'))) {
                repaired.add(as(unit, Cue.LET));
            } else {
                repaired.add(unit);
            }
            command |= unit.isModal();
            object |= unit.isObject() || unit.is(Role.FILLER);
        }
        return repaired;
    }

    private static boolean objectNext(List<Unit> units, int from) {
        int i = from;
        while (i < units.size()
                && (units.get(i).is(Cue.GLUE)
                        || units.get(i).is(Role.QUALIFIER)
                        || units.get(i).is(Role.ACTOR))) {
            i++;
        }
        return i < units.size() && units.get(i).isObject();
    }

    private static Unit as(Unit unit, Cue cue) {
        return new Unit(Role.CUE, unit.start(), unit.end(), unit.norm(), null, cue, unit.capital(), unit.steps());
    }
}
