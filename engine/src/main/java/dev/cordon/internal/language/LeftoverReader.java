package dev.cordon.internal.language;

import dev.cordon.model.Span;
import dev.cordon.policy.EnforcementReport.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Collects the words of a command that nothing stands for. */
final class LeftoverReader {

    private LeftoverReader() {}

    /** Runs of unknown words, with the carriers after them; adverbs, and verbs beside known topics, are none. */
    static List<Phrase> of(String content, List<Unit> units, boolean[] taken, boolean hasObject) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (!isUnknown(units, i, taken, hasObject)) {
                continue;
            }
            int to = i + 1;
            while (to < units.size()
                    && (isUnknown(units, to, taken, hasObject) || units.get(to).is(Role.FILLER))) {
                to++;
            }
            phrases.add(phrase(content, units.get(i).start(), units.get(to - 1).end()));
            i = to - 1;
        }
        return phrases;
    }

    private static boolean isUnknown(List<Unit> units, int i, boolean[] taken, boolean hasObject) {
        Unit unit = units.get(i);
        if (taken[i]
                || !unit.is(Role.WORD)
                || QuantityReader.number(units, i) > 0
                || unit.norm().endsWith("ly") && unit.norm().length() > 4) {
            return false;
        }
        boolean verb = Modals.isVerb(units, i) && (i == 0 || !units.get(i - 1).isSeparator());
        return !verb || !hasObject && i > 0;
    }

    static Phrase phrase(String content, int start, int end) {
        return new Phrase(new Span(start, end), content.substring(start, end));
    }
}
