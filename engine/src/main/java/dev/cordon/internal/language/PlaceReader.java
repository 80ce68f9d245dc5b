package dev.cordon.internal.language;

import dev.cordon.internal.language.Modals.Group;
import dev.cordon.model.SegmentKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which segments a clause is about. */
final class PlaceReader {

    /** What a clause is about that names no place. */
    static final Set<SegmentKind> EVERYWHERE = Set.of(
            SegmentKind.PROMPT, SegmentKind.RESPONSE, SegmentKind.TOOL_CALL, SegmentKind.TOOL_RESULT, SegmentKind.FILE);

    private static final Set<SegmentKind> RESPONSES = Set.of(SegmentKind.RESPONSE, SegmentKind.TOOL_CALL);

    private static final Map<String, Set<SegmentKind>> PLACES = Map.of(
            Family.PROMPTS, Set.of(SegmentKind.PROMPT, SegmentKind.TOOL_RESULT, SegmentKind.FILE),
            Family.RESPONSES, RESPONSES,
            Family.FILES, Set.of(SegmentKind.FILE),
            Family.TOOLS, Set.of(SegmentKind.TOOL_CALL, SegmentKind.TOOL_RESULT),
            Family.TOOL_CALLS, Set.of(SegmentKind.TOOL_CALL),
            Family.TOOL_RESULTS, Set.of(SegmentKind.TOOL_RESULT));

    /** Verbs that name the place although they are no nouns. */
    private static final Set<String> PLACING_VERBS = Set.of("input", "output", "answer", "reply");

    private static final Set<String> OTHERS =
            Set.of("similar", "other", "another", "or other", "and other", "or any other", "comparable", "such");

    /** How far the parts of an enumeration may stand apart. */
    private static final int FAR = 32;

    private PlaceReader() {}

    /** The kinds a clause names; empty when it names none or all. */
    static Set<SegmentKind> kinds(List<Unit> units) {
        EnumSet<SegmentKind> kinds = EnumSet.noneOf(SegmentKind.class);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Role.DIRECTION)
                    && !isInserted(units, i)
                    && !isCarrier(units, i)
                    && !isRecipient(units, i)
                    && (!isVerb(units, i) || PLACING_VERBS.contains(unit.norm()))) {
                kinds.addAll(PLACES.getOrDefault(String.valueOf(unit.concept()), Set.of()));
            }
        }
        if (kinds.isEmpty() && modelSpeaks(units)) {
            kinds.addAll(RESPONSES);
        }
        return kinds;
    }

    /** {@code payroll files}: what carries a topic is no place. */
    private static boolean isCarrier(List<Unit> units, int i) {
        return i > 0 && units.get(i).names(Family.FILES) && units.get(i - 1).is(Role.TOPIC);
    }

    /** {@code into ChatGPT or a similar tool}: whoever receives, not what a model calls. */
    private static boolean isRecipient(List<Unit> units, int i) {
        if (!units.get(i).names(Family.TOOLS) || i == 0) {
            return false;
        }
        int before = i - 1;
        while (before > 0
                && units.get(before).is(Cue.GLUE)
                && !OTHERS.contains(units.get(before).norm())) {
            before--;
        }
        Unit unit = units.get(before);
        boolean listed =
                unit.isSeparator() && before > 0 && units.get(before - 1).names(Family.TO_MODEL);
        return listed || unit.names(Family.TO_MODEL) || OTHERS.contains(unit.norm());
    }

    /** {@code names and, in responses, addresses}: holds for a part of an enumeration only, so it limits nothing. */
    private static boolean isInserted(List<Unit> units, int i) {
        int before = i - 1;
        while (before > 0 && units.get(before).is(Cue.GLUE)) {
            before--;
        }
        boolean inserted = before > 0
                && units.get(before).isMark(',')
                && i + 1 < units.size()
                && units.get(i + 1).isMark(',');
        return inserted && hasObject(units.subList(Math.max(0, before - FAR), before)) && objectNext(units, i + 2);
    }

    private static boolean objectNext(List<Unit> units, int from) {
        for (int i = from;
                i < Math.min(units.size(), from + FAR) && !units.get(i).isModal();
                i++) {
            if (units.get(i).isObject()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasObject(List<Unit> units) {
        for (Unit unit : units) {
            if (unit.isModal()) {
                return false;
            }
            if (unit.isObject()) {
                return true;
            }
        }
        return false;
    }

    /** {@code must not prompt}, {@code share or upload}: no place but a verb. */
    private static boolean isVerb(List<Unit> units, int i) {
        boolean upload = units.get(i).norm().equals("upload");
        if (i == 0) {
            return upload && units.size() > 1 && !units.get(1).isModal();
        }
        Unit before = units.get(i - 1);
        if (upload && i + 1 < units.size() && units.get(i + 1).norm().equals("of")) {
            return true;
        }
        if (before.isSeparator()) {
            return i > 1 && units.get(i - 2).is(Role.ACT);
        }
        if (upload) {
            boolean subject = before.is(Role.ACTOR) || before.is(Role.AUDIENCE) || before.is(Cue.WHICH);
            boolean to =
                    before.norm().equals("to") && !(i > 1 && units.get(i - 2).is(Role.ACT));
            return subject
                    || to
                    || (before.norm().equals("please") || before.norm().equals("i"))
                    || before.isModal() && !before.is(Cue.NO);
        }
        boolean noun = before.is(Cue.NO)
                || before.is(Cue.ONLY)
                || before.is(Cue.BAN)
                || before.is(Cue.LET)
                || before.is(Cue.NEEDS)
                || before.is(Cue.STOP)
                || before.is(Cue.DROP)
                || before.is(Cue.WATCH);
        boolean placing = PLACING_VERBS.contains(units.get(i).norm());
        return before.isModal() && !noun || placing && before.norm().equals("to");
    }

    /** Whether the model is the subject and the command is about what it gives out. */
    private static boolean modelSpeaks(List<Unit> units) {
        List<Group> groups = Modals.of(units);
        if (groups.isEmpty() || !isModel(units, groups.get(0).from())) {
            return false;
        }
        boolean handles = false;
        for (int i = groups.get(0).to(); i < units.size(); i++) {
            if (units.get(i).names(Family.DISCLOSE) || units.get(i).names(Family.OUTPUT)) {
                return true;
            }
            handles |= units.get(i).is(Role.ACT);
        }
        return !handles;
    }

    /** Whether the last noun before the command is a model. */
    private static boolean isModel(List<Unit> units, int command) {
        for (int i = command - 1; i >= 0; i--) {
            Unit unit = units.get(i);
            if (unit.names(Family.MODEL) || unit.names(Family.TO_MODEL)) {
                return !(i > 0
                        && (isPreposition(units.get(i - 1)) || units.get(i - 1).is(Role.ACT)));
            }
            if (unit.isMark(',')
                    || unit.isObject()
                    || unit.is(Role.ACTOR)
                    || unit.is(Role.WORD)
                    || unit.is(Role.FILLER)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPreposition(Unit unit) {
        return unit.is(Cue.GLUE)
                && !unit.norm().equals("the")
                && !unit.norm().equals("any")
                && !unit.norm().equals("our")
                && !unit.norm().equals("an")
                && !unit.norm().equals("all")
                && !unit.norm().equals("each");
    }
}
