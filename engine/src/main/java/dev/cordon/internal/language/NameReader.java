package dev.cordon.internal.language;

import dev.cordon.internal.language.Reading.Name;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads literal words: quotations, values, and capitalised names nobody knows, such as code names. A capital at the head of a
 * sentence, in a title or in shouted text says nothing; a name after {@code with} or {@code to} is a recipient.
 */
final class NameReader {

    private static final Set<String> TO_RECIPIENT = Set.of(
            "with", "to", "into", "via", "through", "using", "at", "from", "by", "for", "in", "within", "onto",
            "between", "on");

    private final String content;
    private final List<Unit> units;
    private final int sentenceStart;
    private final boolean capitalsSpeak;

    NameReader(String content, List<Unit> units, int sentenceStart) {
        this.content = content;
        this.units = units;
        this.sentenceStart = sentenceStart;
        this.capitalsSpeak = capitalsSpeak();
    }

    /** The names; the indices of their units are set in {@code taken}. */
    List<Name> names(boolean[] taken) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Role.QUOTED)) {
                names.add(name(unit.start() + 1, unit.end() - 1, false));
                taken[i] = true;
            } else if (unit.is(Role.VALUE)) {
                names.add(name(unit.start(), unit.end(), true));
                taken[i] = true;
            } else if (capitalsSpeak && unit.capital() && startsName(i)) {
                int end = end(i);
                java.util.Arrays.fill(taken, i, end, true);
                if (!isRecipient(i) && !modifies(end)) {
                    names.add(name(unit.start(), units.get(end - 1).end(), false));
                } else {
                    java.util.Arrays.fill(taken, i, end, isRecipient(i));
                }
                i = end - 1;
            }
        }
        return names;
    }

    private Name name(int start, int end, boolean value) {
        return new Name(Letters.spaced(content, start, end), new Span(start, end), value);
    }

    /** An unknown capitalised word, or a known one before an unknown one, as in {@code Project Falcon}. */
    private boolean startsName(int i) {
        Unit unit = units.get(i);
        boolean follows = i + 1 < units.size()
                && units.get(i + 1).is(Role.WORD)
                && units.get(i + 1).capital();
        if (unit.start() == sentenceStart) {
            return follows || unit.is(Role.WORD) && isAcronym(unit);
        }
        return unit.is(Role.WORD) || follows && (unit.is(Role.FILLER) || unit.is(Cue.GLUE) || unit.is(Role.QUALIFIER));
    }

    private boolean isAcronym(Unit unit) {
        return unit.end() - unit.start() > 2 && Letters.isCapital(content.charAt(unit.end() - 1));
    }

    private int end(int from) {
        int i = from + 1;
        while (i < units.size()
                && units.get(i).capital()
                && !units.get(i).isObject()
                && !units.get(i).isModal()) {
            i++;
        }
        return i;
    }

    private boolean isRecipient(int i) {
        for (int k = i - 1; k >= 0; k--) {
            Unit before = units.get(k);
            if (before.is(Cue.GLUE) && TO_RECIPIENT.contains(before.norm())) {
                return true;
            }
            if (!before.is(Cue.GLUE)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a name only narrows the topic after it, as in {@code Swiss passport numbers}. */
    private boolean modifies(int end) {
        return end < units.size() && units.get(end).is(Role.TOPIC);
    }

    /** Whether known words are written small, so that a capital means something. */
    private boolean capitalsSpeak() {
        int capitals = 0;
        int small = 0;
        for (Unit unit : units) {
            boolean known = !unit.is(Role.WORD) && Letters.isAsciiLetter(content.charAt(unit.start()));
            if (known && unit.start() != sentenceStart && !isAcronym(unit)) {
                capitals += unit.capital() ? 1 : 0;
                small += unit.capital() ? 0 : 1;
            }
        }
        return small >= capitals && small > 0;
    }
}
