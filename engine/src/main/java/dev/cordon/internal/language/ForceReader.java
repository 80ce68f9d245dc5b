package dev.cordon.internal.language;

import dev.cordon.internal.language.Modals.Group;
import java.util.List;
import java.util.Set;

/** Reads the force of a clause from its first group of command words. */
final class ForceReader {

    private static final Set<String> COPULAS = Set.of("is not", "are not");

    private ForceReader() {}

    static Force of(List<Unit> units) {
        List<Group> groups = Modals.of(units);
        if (groups.isEmpty()) {
            return Force.NONE;
        }
        Force first = of(units, groups.get(0));
        if (first == Force.PERMIT && lacks(units)) {
            return Force.PROHIBIT;
        }
        boolean weak = first == Force.REQUIRE || first == Force.PERMIT || first == Force.NONE;
        // "Ensure that keys are not shared": what forbids anywhere in a clause decides it.
        return weak && forbidsLater(units, groups) ? Force.PROHIBIT : first;
    }

    /** {@code prompts are allowed if they hold no names}: allows what lacks a topic, and so forbids what holds it. */
    private static boolean lacks(List<Unit> units) {
        boolean condition = false;
        boolean negated = false;
        for (Unit unit : units) {
            if (unit.isObject()) {
                return negated;
            }
            condition |= unit.is(Cue.IF) || unit.is(Cue.WHICH);
            negated |= unit.is(Cue.WITHOUT) || condition && (unit.is(Cue.NOT) || unit.is(Cue.NO));
        }
        return false;
    }

    private static boolean forbidsLater(List<Unit> units, List<Group> groups) {
        for (Group group : groups.subList(1, groups.size())) {
            if (of(units, group) == Force.PROHIBIT) {
                return true;
            }
        }
        return false;
    }

    private static Force of(List<Unit> units, Group group) {
        boolean negated = group.negates();
        if (leavesOpen(group)) {
            return Force.PROHIBIT;
        }
        if (group.has(Cue.DROP) && !negated && isRetention(units, group)) {
            return Force.REQUIRE;
        }
        if (group.has(Cue.ONLY) && !negated) {
            return group.has(Cue.BAN) || group.has(Cue.STOP) ? Force.PROHIBIT : Force.ONLY;
        }
        if (group.has(Cue.BAN)) {
            return negated ? Force.PERMIT : Force.PROHIBIT;
        }
        if (group.has(Cue.STOP)) {
            return negated ? Force.PERMIT : Force.PROHIBIT;
        }
        if (group.has(Cue.DROP)) {
            return negated ? Force.REQUIRE : Force.PROHIBIT;
        }
        if (group.has(Cue.INSTEAD)) {
            return Force.PROHIBIT;
        }
        if (group.has(Cue.PENALTY)) {
            return hasObject(units) ? Force.PROHIBIT : Force.NONE;
        }
        if (group.has(Cue.KEEP) || group.has(Cue.WATCH)) {
            return Force.PROHIBIT;
        }
        if (group.has(Cue.NEEDS)) {
            return negated ? Force.PERMIT : Force.NEEDS;
        }
        if (group.has(Cue.LET)) {
            return negated ? Force.PROHIBIT : Force.PERMIT;
        }
        return plain(units, group, negated);
    }

    /** Auxiliaries and negations alone. */
    private static Force plain(List<Unit> units, Group group, boolean negated) {
        if (negated) {
            return isDenial(units, group) ? Force.PERMIT : Force.PROHIBIT;
        }
        if (group.has(Cue.MUST)) {
            return hides(units, group.to()) ? Force.HIDE : keeps(units, group.to()) ? Force.PROHIBIT : Force.REQUIRE;
        }
        return acts(units, group.to()) || isElliptic(units, group) ? Force.PERMIT : Force.NONE;
    }

    /** {@code it is not allowed not to mask}: two negations, and neither lifts the other. */
    private static boolean leavesOpen(Group group) {
        int let = group.cues().indexOf(Cue.LET);
        if (let < 0) {
            return false;
        }
        List<Cue> before = group.cues().subList(0, let);
        List<Cue> after = group.cues().subList(let, group.cues().size());
        boolean hides = after.contains(Cue.STOP) || after.contains(Cue.DROP);
        return before.contains(Cue.NOT) && after.contains(Cue.NOT) && hides;
    }

    /** {@code must be deleted after 30 days}: says how long something is kept. */
    private static boolean isRetention(List<Unit> units, Group group) {
        boolean deletes = units.get(group.to() - 1).norm().startsWith("delete");
        for (int i = group.to(); i < units.size() && deletes; i++) {
            if (units.get(i).names(Family.TIME) || units.get(i).norm().equals("after")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasObject(List<Unit> units) {
        for (Unit unit : units) {
            if (unit.isObject()) {
                return true;
            }
        }
        return false;
    }

    /** {@code but names can be}: the verb is left out. */
    private static boolean isElliptic(List<Unit> units, Group group) {
        boolean object = false;
        for (int i = 0; i < group.from(); i++) {
            object |= units.get(i).isObject();
        }
        boolean rest = false;
        for (int i = group.to(); i < units.size(); i++) {
            rest |= !units.get(i).is(Cue.BE) && !units.get(i).is(Cue.GLUE);
        }
        return object && !rest;
    }

    /** Whether nothing but small words stands before the command. */
    static boolean hasNoSubject(List<Unit> units) {
        List<Group> groups = Modals.of(units);
        for (int i = 0; !groups.isEmpty() && i < groups.get(0).from(); i++) {
            if (!units.get(i).is(Cue.GLUE)
                    && !units.get(i).isSeparator()
                    && !units.get(i).is(Cue.BE)) {
                return false;
            }
        }
        return true;
    }

    static boolean negatesTwice(List<Unit> units) {
        for (Group group : Modals.of(units)) {
            long negations = group.cues().stream()
                    .filter(cue -> cue == Cue.NOT || cue == Cue.BAN)
                    .count();
            if (negations > 1) {
                return true;
            }
        }
        return false;
    }

    /** {@code prompts must not}. */
    static boolean isPlaceSubject(List<Unit> units) {
        List<Group> groups = Modals.of(units);
        boolean place = false;
        for (int i = 0; !groups.isEmpty() && i < groups.get(0).from(); i++) {
            place |= units.get(i).is(Role.DIRECTION);
            if (units.get(i).isObject() || units.get(i).is(Role.ACT)) {
                return false;
            }
        }
        return place;
    }

    /**
     * Which part of a clause a permit is about.
     *
     * @param from index of the first unit
     * @param to index after the last
     */
    record About(int from, int to) {

        boolean covers(int i) {
            return i >= from && i < to;
        }
    }

    /** In {@code names are not personal data} only what stands before the denial, in {@code it does not cover names} after it. */
    static About about(List<Unit> units) {
        List<Group> groups = Modals.of(units);
        About all = new About(0, units.size());
        if (groups.isEmpty() || of(units, groups.get(0)) != Force.PERMIT) {
            return all;
        }
        Group group = groups.get(0);
        String norm = units.get(group.from()).norm();
        if (norm.endsWith("not include") || norm.endsWith("not cover") || norm.endsWith("not extend to")) {
            return new About(group.to(), units.size());
        }
        boolean denies = isDenial(units, group) || norm.endsWith("not considered") || norm.endsWith("not treated as");
        return denies ? new About(0, group.from()) : all;
    }

    /** {@code company names are not personal data}: says that the first is none of the second. */
    private static boolean isDenial(List<Unit> units, Group group) {
        if (!COPULAS.contains(units.get(group.from()).norm())) {
            return false;
        }
        boolean before = false;
        for (int i = 0; i < group.from(); i++) {
            before |= units.get(i).is(Role.TOPIC);
        }
        int i = group.to();
        while (i < units.size() && units.get(i).is(Cue.GLUE)) {
            i++;
        }
        return before && i < units.size() && units.get(i).is(Role.TOPIC);
    }

    /** {@code must be masked}. */
    private static boolean hides(List<Unit> units, int from) {
        for (int i = from; i < units.size() && !units.get(i).is(Cue.IF); i++) {
            if (units.get(i).names(Family.HIDDEN)) {
                return i == from
                        || !units.get(i - 1).is(Cue.GLUE)
                        || units.get(i - 1).norm().endsWith("ly");
            }
        }
        return false;
    }

    /** {@code must keep passwords secret}, {@code must stay internal}. */
    private static boolean keeps(List<Unit> units, int from) {
        boolean keep = false;
        for (int i = from; i < units.size(); i++) {
            String norm = units.get(i).norm();
            keep |= norm.equals("keep")
                    || norm.equals("kept")
                    || norm.equals("stay")
                    || norm.equals("remain")
                    || norm.equals("treat");
            boolean hidden = units.get(i).is(Role.QUALIFIER)
                    || norm.equals("secret")
                    || units.get(i).names(Family.INTERNAL);
            if (keep && hidden) {
                return true;
            }
        }
        return false;
    }

    private static boolean acts(List<Unit> units, int from) {
        for (int i = from; i < units.size(); i++) {
            if (units.get(i).is(Role.ACT)
                    || units.get(i).is(Cue.WATCH)
                    || units.get(i).is(Role.DIRECTION)) {
                return true;
            }
        }
        return false;
    }
}
