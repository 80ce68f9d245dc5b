package dev.cordon.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words a policy defines itself: {@code customer network data ("CND")}, {@code "restricted data" means passwords and keys}. They
 * hold for the whole text, before and after.
 */
final class Definitions {

    private static final int LONGEST_ALIAS = 4;
    /** Bounds what a text can make of one word. */
    private static final int MOST_TOPICS = 32;
    /** How many units back an enumeration before a name may begin. */
    private static final int FAR = 64;

    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, Set<String>> additions = new HashMap<>();

    /** Learns what one sentence defines. */
    void learn(List<Unit> units) {
        parentheses(units);
        int means = means(units);
        if (means > 0 && Modals.of(units).isEmpty()) {
            List<String> topics = topics(units, means + 1, units.size());
            List<String> defined = topics(units, 0, means);
            if (topics.isEmpty()) {
                return;
            }
            defined.forEach(concept -> additions
                    .computeIfAbsent(concept, c -> new LinkedHashSet<>())
                    .addAll(topics));
            if (defined.isEmpty() && isName(units, means)) {
                name(units, means, topics);
            }
        }
    }

    /** {@code name means topics}, {@code long name ("name") means topics}. */
    private void name(List<Unit> units, int means, List<String> topics) {
        int open = -1;
        for (int i = 0; i < means; i++) {
            open = units.get(i).isMark('(') ? i : open;
            if (open >= 0 && (units.get(i).is(Role.QUOTED) || units.get(i).is(Role.WORD))) {
                aliases.putIfAbsent(units.get(i).norm(), topics);
            }
        }
        aliases.putIfAbsent(words(units, open < 0 ? means : open), topics);
    }

    /** {@code topics ("name")}. */
    private void parentheses(List<Unit> units) {
        for (int i = 1; i + 2 < units.size(); i++) {
            if (!units.get(i).isMark('(')) {
                continue;
            }
            int name = i + 1;
            while (name < units.size()
                    && (units.get(name).is(Cue.GLUE) || units.get(name).isMark(','))) {
                name++;
            }
            boolean single = name + 1 < units.size() && units.get(name + 1).isMark(')');
            Unit alias = units.get(Math.min(name, units.size() - 1));
            boolean unknown = alias.is(Role.QUOTED) || alias.is(Role.WORD) && alias.capital();
            List<String> topics = single && unknown ? defined(units, i) : List.of();
            if (!topics.isEmpty()) {
                aliases.putIfAbsent(alias.norm(), topics);
            }
        }
    }

    /** The topic before a parenthesis; all of the enumeration for a name in quotation marks. */
    private static List<String> defined(List<Unit> units, int open) {
        if (!units.get(open - 1).is(Role.TOPIC)) {
            return List.of();
        }
        return units.get(open + 1).is(Cue.GLUE)
                ? topics(units, Math.max(0, open - FAR), open)
                : topics(units, open - 1, open);
    }

    private static int means(List<Unit> units) {
        for (int i = 1; i < units.size(); i++) {
            if (units.get(i).is(Cue.MEANS) || units.get(i).norm().equals("include")) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> topics(List<Unit> units, int from, int to) {
        List<String> topics = new ArrayList<>();
        for (int i = from; i < to && topics.size() < MOST_TOPICS; i++) {
            String concept = units.get(i).concept();
            if (units.get(i).is(Role.TOPIC) && concept != null && !topics.contains(concept)) {
                topics.add(concept);
            }
        }
        return topics;
    }

    /** Whether the words before a definition are a name nobody knows. */
    private static boolean isName(List<Unit> units, int to) {
        boolean unknown = false;
        for (int i = 0; i < to; i++) {
            Unit unit = units.get(i);
            unknown |= unit.is(Role.WORD) || unit.is(Role.QUOTED);
            boolean plain = unit.is(Role.WORD)
                    || unit.is(Role.ACTOR)
                    || unit.is(Role.QUOTED)
                    || unit.is(Role.FILLER)
                    || unit.is(Role.QUALIFIER)
                    || unit.is(Cue.GLUE)
                    || unit.is(Role.MARK);
            if (!plain) {
                return false;
            }
        }
        return unknown && to <= 2 * LONGEST_ALIAS;
    }

    private static String words(List<Unit> units, int to) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < to; i++) {
            if (!units.get(i).is(Role.MARK) && !units.get(i).is(Cue.GLUE)) {
                s.append(s.length() == 0 ? "" : " ").append(units.get(i).norm());
            }
        }
        return s.toString();
    }

    /** Topics that a concept also stands for in this policy. */
    Set<String> additions(String concept) {
        return additions.getOrDefault(concept, Set.of());
    }

    /** The units with every defined name replaced by its topics, all at the name's place. */
    List<Unit> applied(List<Unit> units) {
        if (aliases.isEmpty()) {
            return units;
        }
        List<Unit> result = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            int length = aliasLength(units, i);
            if (length == 0) {
                result.add(units.get(i));
                continue;
            }
            Unit first = units.get(i);
            Unit last = units.get(i + length - 1);
            for (String concept : aliases.getOrDefault(joined(units, i, length), List.of())) {
                result.add(new Unit(
                        Role.TOPIC, first.start(), last.end(), first.norm(), concept, Cue.GLUE, false, first.steps()));
            }
            i += length - 1;
        }
        return result;
    }

    private int aliasLength(List<Unit> units, int from) {
        for (int n = Math.min(LONGEST_ALIAS, units.size() - from); n > 0; n--) {
            if (aliases.containsKey(joined(units, from, n))) {
                return n;
            }
        }
        return 0;
    }

    private static String joined(List<Unit> units, int from, int length) {
        if (length == 1) {
            return units.get(from).norm();
        }
        StringBuilder s = new StringBuilder(units.get(from).norm());
        for (int i = from + 1; i < from + length; i++) {
            s.append(' ').append(units.get(i).norm());
        }
        return s.toString();
    }
}
