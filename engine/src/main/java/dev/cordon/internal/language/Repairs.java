package dev.cordon.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives words the meaning that their place in a sentence gives them. */
final class Repairs {

    private static final Set<String> KEEP = Set.of("keep", "keeping", "store", "hold");
    /** What a thing is kept out of, or how. */
    private static final Set<String> HIDDEN = Set.of(
            "out",
            "out of",
            "away from",
            "away",
            "off",
            "secret",
            "private",
            "confidential",
            "internal",
            "within",
            "inside",
            "to yourself",
            "to ourselves",
            "safe",
            "hidden");

    private static final Set<String> REPLACE = Set.of("replace", "replacing", "replaced", "substitute", "swap");
    private static final Set<String> WITH = Set.of("with", "by", "placeholder");
    /** Names of content that are verbs, too: {@code do not email keys}, {@code contact the team}. */
    private static final Set<String> VERBS = Set.of(
            "contact", "email", "e mail", "mail", "phone", "telephone", "fax", "name", "address", "code", "script");

    private static final Set<String> DETERMINERS =
            Set.of("the", "our", "us", "your", "my", "a", "an", "him", "her", "me", "their");
    private static final int FAR = 24;

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
            } else if (unit.norm().equals("but")
                    && objectNext(units, i + 1)
                    && (object && !command || ends(units, i))) {
                // "all data but names must".
                repaired.add(as(unit, Cue.EXCEPT));
            } else if (i == 0
                    && unit.norm().equals("should")
                    && units.size() > 1
                    && units.get(1).is(Role.ACTOR)) {
                // "should you find one": an inverted condition.
                repaired.add(as(unit, Cue.IF));
            } else if (KEEP.contains(unit.norm()) && Modals.isVerb(units, i) && follows(units, i + 1, HIDDEN)) {
                repaired.add(as(unit, Cue.KEEP));
            } else if (REPLACE.contains(unit.norm()) && follows(units, i + 1, WITH)) {
                repaired.add(as(unit, Cue.DROP));
            } else if (isVerb(units, i)) {
                repaired.add(new Unit(
                        Role.ACT,
                        unit.start(),
                        unit.end(),
                        unit.norm(),
                        Family.DISCLOSE,
                        Cue.GLUE,
                        unit.capital(),
                        unit.steps()));
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

    /** {@code everything is allowed but keys}. */
    private static boolean ends(List<Unit> units, int but) {
        boolean all = false;
        for (int i = Math.max(0, but - FAR); i < but; i++) {
            String norm = units.get(i).norm();
            all |= norm.equals("everything") || norm.equals("anything") || norm.equals("all");
        }
        for (int i = but + 1; i < units.size() && all; i++) {
            all = !units.get(i).isModal() && !units.get(i).is(Cue.BE);
        }
        return all;
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

    /** Whether a word stands in the rest of the clause. */
    private static boolean follows(List<Unit> units, int from, Set<String> words) {
        for (int i = from; i < Math.min(units.size(), from + FAR); i++) {
            Unit unit = units.get(i);
            if (unit.isModal() && !unit.is(Cue.KEEP)) {
                return false;
            }
            if (words.contains(unit.norm())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(List<Unit> units, int i) {
        if (!units.get(i).is(Role.TOPIC) || !VERBS.contains(units.get(i).norm()) || i + 1 >= units.size()) {
            return false;
        }
        Unit next = units.get(i + 1);
        boolean object =
                next.is(Cue.GLUE) && DETERMINERS.contains(next.norm()) || next.is(Role.ACTOR) || next.isObject();
        if (i == 0) {
            return object && !next.is(Role.ACTOR);
        }
        Unit before = units.get(i - 1);
        boolean auxiliary = before.is(Cue.NOT) || before.is(Cue.MUST) || before.is(Cue.MAY);
        boolean leads = before.norm().equals("please")
                || before.norm().equals("to") && !(i > 1 && units.get(i - 2).is(Role.ACT));
        boolean listed = before.is(Cue.OR) && i > 1 && units.get(i - 2).is(Role.ACT);
        return auxiliary || object && (leads || listed);
    }

    private static Unit as(Unit unit, Cue cue) {
        return new Unit(Role.CUE, unit.start(), unit.end(), unit.norm(), null, cue, unit.capital(), unit.steps());
    }
}
