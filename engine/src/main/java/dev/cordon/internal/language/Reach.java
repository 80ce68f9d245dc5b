package dev.cordon.internal.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a quantity reaches: over the enumeration right behind it, and a limit at the end back to the topic before it. */
final class Reach {

    private Quantity quantity = Quantity.ANY;
    private boolean bound;
    private @Nullable Quantity trailing;

    /**
     * The quantity that holds at {@code i}; asked for every unit in turn.
     *
     * @param single whether a word such as {@code any} stands there, which ends the reach
     */
    Quantity at(List<Unit> units, int i, boolean single) {
        Unit unit = units.get(i);
        Quantity begins = QuantityReader.at(units, i);
        if (begins != null) {
            quantity = begins;
            bound = false;
            trailing = begins.limit() ? begins : null;
        } else if (single) {
            quantity = Quantity.ANY;
        } else if (unit.is(Role.TOPIC)) {
            bound = true;
            trailing = null;
        } else if (ends(units, i)) {
            quantity = Quantity.ANY;
        }
        return quantity;
    }

    /** A limit that no topic follows, or null. */
    @Nullable
    Quantity trailing() {
        return trailing;
    }

    private boolean ends(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (unit.isModal() || unit.is(Cue.BE) || unit.is(Cue.IF) || unit.is(Cue.BECAUSE)) {
            return true;
        }
        if (bound) {
            return false;
        }
        boolean topicNext = i + 1 < units.size() && units.get(i + 1).is(Role.TOPIC);
        boolean word = unit.is(Role.WORD) && QuantityReader.number(units, i) == 0;
        return unit.isMark(',') || unit.is(Role.DIRECTION) && !topicNext || word && !topicNext;
    }
}
