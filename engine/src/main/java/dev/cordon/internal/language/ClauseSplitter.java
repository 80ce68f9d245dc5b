package dev.cordon.internal.language;

import dev.cordon.internal.language.Draft.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into clauses: at colons after headings, around parentheses that command something, at semicolons, before
 * exceptions and reasons, and between coordinated commands.
 */
final class ClauseSplitter {

    private static final int MOST_LABELS = 3;

    private final List<Draft> drafts = new ArrayList<>();

    private ClauseSplitter() {}

    /** The clauses of a sentence, in text order but for parentheses, which come after the clause they stand in. */
    static List<Draft> split(List<Unit> sentence) {
        ClauseSplitter s = new ClauseSplitter();
        s.label(sentence);
        return s.drafts;
    }

    private void label(List<Unit> sentence) {
        List<Unit> units = sentence;
        for (int depth = 0; depth < MOST_LABELS; depth++) {
            int colon = colon(units);
            if (colon < 0) {
                break;
            }
            List<Unit> left = units.subList(0, colon);
            List<Unit> right = units.subList(colon + 1, units.size());
            if (Labels.illustrates(left)) {
                add(Link.LABEL, left);
                add(Link.ILLUSTRATION, right);
                return;
            }
            if (Labels.explains(left)) {
                add(Link.LABEL, left);
                reason(right);
                return;
            }
            if (!Labels.isHeading(left, right)) {
                break;
            }
            add(Link.LABEL, left);
            units = right;
        }
        parentheses(units, Link.MAIN);
    }

    /** Background, unless it commands something after all. */
    private void reason(List<Unit> units) {
        if (Modals.of(units).isEmpty() || !Labels.hasObject(units)) {
            add(Link.REASON, units);
        } else {
            parentheses(units, Link.MAIN);
        }
    }

    /** Index of the first colon with words on both sides, or -1. */
    private static int colon(List<Unit> units) {
        for (int i = 1; i < units.size() - 1; i++) {
            if (units.get(i).isMark(':')) {
                return i;
            }
        }
        return -1;
    }

    /** Takes out parentheses that are clauses of their own; the others are read where they stand. */
    private void parentheses(List<Unit> units, Link link) {
        List<Unit> outer = new ArrayList<>(units.size());
        List<List<Unit>> asides = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            int close = units.get(i).isMark('(') ? close(units, i) : -1;
            List<Unit> inner = close < 0 ? List.of() : units.subList(i + 1, close);
            if (Labels.isAside(inner)) {
                asides.add(inner);
                i = close;
            } else {
                outer.add(units.get(i));
            }
        }
        semicolons(outer, link);
        asides.forEach(aside -> semicolons(aside, Link.FURTHER));
    }

    private static int close(List<Unit> units, int open) {
        for (int i = open + 1; i < units.size(); i++) {
            if (units.get(i).isMark(')')) {
                return i;
            }
            if (units.get(i).isMark('(')) {
                return -1;
            }
        }
        return -1;
    }

    private void semicolons(List<Unit> units, Link link) {
        int from = 0;
        Link next = link;
        for (int i = 0; i < units.size(); i++) {
            boolean dash = units.get(i).isMark('-')
                    && !beginsException(units, i + 1)
                    && Labels.isAside(units.subList(i + 1, dashEnd(units, i + 1)));
            if (units.get(i).isMark(';') || dash) {
                subordinates(units.subList(from, i), next);
                from = i + 1;
                next = Link.FURTHER;
            }
        }
        subordinates(units.subList(from, units.size()), next);
    }

    private static boolean beginsException(List<Unit> units, int i) {
        return i < units.size() && (units.get(i).is(Cue.EXCEPT) || units.get(i).is(Cue.UNLESS));
    }

    private static int dashEnd(List<Unit> units, int from) {
        int i = from;
        while (i < units.size() && !units.get(i).isMark('-') && !units.get(i).isMark(';')) {
            i++;
        }
        return i;
    }

    /** Cuts exceptions and reasons off, wherever they stand. */
    private void subordinates(List<Unit> units, Link link) {
        List<Unit> rest = units;
        Link next = link;
        while (firstWord(rest) >= 0) {
            Link front = subordinate(rest.get(firstWord(rest)));
            if (front != null) {
                int comma = Subordinates.frontEnd(rest, firstWord(rest));
                add(front, rest.subList(0, comma));
                rest = rest.subList(Math.min(comma + 1, rest.size()), rest.size());
            } else {
                int cut = Subordinates.next(rest, firstWord(rest) + 1);
                int goesOn = Subordinates.mainGoesOn(rest, cut);
                if (goesOn > 0) {
                    List<Unit> main = new ArrayList<>(rest.subList(0, cut));
                    main.addAll(rest.subList(goesOn, rest.size()));
                    add(Link.EXCEPTION, rest.subList(cut, goesOn));
                    rest = main;
                    continue;
                }
                coordinate(rest.subList(0, cut), next);
                rest = rest.subList(cut, rest.size());
                Link middle = rest.isEmpty() ? null : subordinate(rest.get(0));
                if (middle != null) {
                    int end = Subordinates.end(rest, 0);
                    add(middle, rest.subList(0, end));
                    rest = rest.subList(end, rest.size());
                }
                next = Link.FURTHER;
            }
        }
    }

    private static @Nullable Link subordinate(Unit unit) {
        if (unit.is(Cue.EXCEPT) || unit.is(Cue.UNLESS)) {
            return Link.EXCEPTION;
        }
        if (unit.is(Cue.INSTEAD)) {
            return Link.MAIN;
        }
        return unit.is(Cue.BECAUSE) || unit.is(Cue.AIM) ? Link.REASON : null;
    }

    private void coordinate(List<Unit> units, Link link) {
        int from = 0;
        Link next = link;
        for (int cut : Coordination.cuts(units)) {
            places(next, units.subList(from, cut));
            from = cut;
            next = Link.FURTHER;
        }
        places(next, units.subList(from, units.size()));
    }

    /** {@code prompts with names and responses with keys}: each place has content of its own. */
    private void places(Link link, List<Unit> units) {
        int from = 0;
        Link next = link;
        boolean filled = false;
        boolean place = false;
        for (int i = 0; i + 2 < units.size(); i++) {
            Unit unit = units.get(i);
            boolean another =
                    (unit.is(Cue.AND) || unit.isMark(',')) && units.get(i + 1).is(Role.DIRECTION);
            if (another && filled && holds(units, i + 2)) {
                add(next, units.subList(from, i));
                from = i;
                next = Link.FURTHER;
                filled = false;
                place = false;
            }
            filled |= place && unit.isObject();
            place |= unit.is(Role.DIRECTION) && holds(units, i + 1);
        }
        add(next, units.subList(from, units.size()));
    }

    private static boolean holds(List<Unit> units, int i) {
        if (i + 1 >= units.size()) {
            return false;
        }
        String norm = units.get(i).norm();
        return norm.equals("with") || norm.startsWith("contain");
    }

    private static int firstWord(List<Unit> units) {
        for (int i = 0; i < units.size(); i++) {
            if (!units.get(i).is(Role.MARK) && !units.get(i).isSeparator()) {
                return i;
            }
        }
        return -1;
    }

    /** Adds a clause without the marks and conjunctions around it. */
    private void add(Link link, List<Unit> units) {
        int from = 0;
        int to = units.size();
        while (from < to && isEdge(units.get(from))) {
            from++;
        }
        while (to > from && isEdge(units.get(to - 1))) {
            to--;
        }
        if (from < to) {
            drafts.add(new Draft(link, List.copyOf(units.subList(from, to))));
        }
    }

    private static boolean isEdge(Unit unit) {
        return unit.isSeparator() || unit.is(Role.MARK);
    }
}
