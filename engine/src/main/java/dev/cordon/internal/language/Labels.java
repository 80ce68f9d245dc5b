package dev.cordon.internal.language;

import dev.cordon.internal.language.Modals.Group;
import dev.cordon.model.SegmentKind;
import java.util.List;
import java.util.Set;

/** Tells what stands before a colon, on a heading's line or in parentheses. */
final class Labels {

    private static final Set<String> REASONS = Set.of(
            "rationale",
            "background",
            "context",
            "reason",
            "why",
            "purpose",
            "motivation",
            "introduction",
            "overview",
            "objective",
            "justification",
            "summary",
            "definition",
            "about this policy",
            "goal",
            "aim",
            "scope",
            "applicability",
            "reference",
            "contact",
            "owner",
            "version",
            "review",
            "enforcement",
            "consequence",
            "penalty",
            "responsibility",
            "legal basis");

    private Labels() {}

    /** Whether what follows only illustrates. */
    static boolean illustrates(List<Unit> label) {
        for (Unit unit : label) {
            if (unit.is(Cue.FOR_EXAMPLE)) {
                return true;
            }
        }
        return label.size() == 1 && label.get(0).is(Cue.SUCH_AS);
    }

    /** Whether what follows is background. */
    static boolean explains(List<Unit> label) {
        for (Unit unit : label) {
            if (REASONS.contains(unit.norm()) && !hasCommand(label)) {
                return true;
            }
        }
        return false;
    }

    /** The places a heading names that names nothing else; empty when it is another heading. */
    static Set<SegmentKind> places(List<Unit> heading) {
        for (Unit unit : heading) {
            if (!unit.is(Role.DIRECTION) && !unit.is(Cue.GLUE) && !unit.isSeparator() && !unit.is(Role.MARK)) {
                return Set.of();
            }
        }
        return PlaceReader.kinds(heading);
    }

    /** Whether the words before a colon are a clause of their own: they command nothing that the words after it complete. */
    static boolean isHeading(List<Unit> left, List<Unit> right) {
        boolean rightCommands = !Modals.of(right).isEmpty();
        if (hasCommand(left)) {
            return rightCommands && !hasObject(left);
        }
        return !hasObject(left) && !hasDirection(left);
    }

    /** Whether words in parentheses or after a dash are a clause of their own. */
    static boolean isAside(List<Unit> inner) {
        for (Unit unit : inner) {
            if (unit.is(Cue.EXCEPT) || unit.is(Cue.UNLESS)) {
                return true;
            }
            if (!unit.is(Role.MARK) && !unit.isSeparator()) {
                break;
            }
        }
        List<Group> groups = Modals.of(inner);
        return !groups.isEmpty()
                && hasObject(inner)
                && !inner.get(0).is(Cue.SUCH_AS)
                && !inner.get(0).is(Cue.WHICH);
    }

    /** {@code But never in responses}: a command that names a place and no object is about what stood before. */
    static boolean isElliptic(Draft draft, Reading reading) {
        boolean commands = reading.force() == Force.PROHIBIT || reading.force() == Force.PERMIT;
        if (!commands || reading.kinds().isEmpty() || !reading.leftovers().isEmpty()) {
            return false;
        }
        boolean begins = false;
        for (Unit unit : draft.units()) {
            boolean opens = unit.is(Cue.BUT) || unit.isModal() && !unit.is(Cue.STOP) && !unit.is(Cue.WATCH);
            begins |= opens && (unit == draft.units().get(0));
            if (unit.is(Role.FILLER)) {
                return false;
            }
        }
        return begins;
    }

    static boolean hasCommand(List<Unit> units) {
        for (Unit unit : units) {
            if (unit.isModal() || unit.is(Cue.EXCEPT) || unit.is(Cue.UNLESS)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasObject(List<Unit> units) {
        for (Unit unit : units) {
            if (unit.isObject()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDirection(List<Unit> units) {
        for (Unit unit : units) {
            if (unit.is(Role.DIRECTION)) {
                return true;
            }
        }
        return false;
    }
}
