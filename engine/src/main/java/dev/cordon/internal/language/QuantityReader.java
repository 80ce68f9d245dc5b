package dev.cordon.internal.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code more than 10}, {@code at least three}, {@code 5 or more}, {@code up to 3}, {@code several}. */
final class QuantityReader {

    private static final int MOST = 1_000_000;
    private static final int SEVERAL = 2;
    /** What {@code bulk} means; a reading, and always reported as a guess. */
    private static final int BULK = 10;

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("dozen", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("hundred", 100),
            Map.entry("thousand", 1000));

    private QuantityReader() {}

    /** The quantity that begins at {@code i}, or null. */
    static @Nullable Quantity at(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (unit.is(Cue.SEVERAL)) {
            return new Quantity(SEVERAL, false, false);
        }
        if (unit.is(Cue.BULK)) {
            return new Quantity(BULK, false, true);
        }
        int number = number(units, i);
        if (number > 0) {
            boolean more = i + 1 < units.size()
                    && (units.get(i + 1).is(Cue.OR_MORE) || units.get(i + 1).isMark('+'));
            boolean less = i + 1 < units.size() && units.get(i + 1).is(Cue.OR_LESS);
            return more ? new Quantity(number, false, false) : less ? new Quantity(number + 1, true, false) : null;
        }
        boolean only = unit.norm().equals("only")
                || unit.norm().equals("just")
                || unit.norm().endsWith("limited to");
        if (unit.is(Cue.ONLY) && only) {
            return compared(Cue.AT_MOST, number(units, i + 1));
        }
        return unit.is(Role.CUE) ? compared(unit.cue(), number(units, i + 1)) : null;
    }

    private static @Nullable Quantity compared(Cue cue, int number) {
        if (number <= 0) {
            return null;
        }
        // Only four of the cues compare.
        if (cue == Cue.MORE_THAN) {
            return new Quantity(number + 1, false, false);
        }
        if (cue == Cue.AT_LEAST) {
            return new Quantity(number, false, false);
        }
        if (cue == Cue.AT_MOST) {
            return new Quantity(number + 1, true, false);
        }
        return cue == Cue.LESS_THAN ? new Quantity(number, true, false) : null;
    }

    /** The number a unit stands for, or 0. */
    static int number(List<Unit> units, int i) {
        if (i >= units.size()) {
            return 0;
        }
        Unit unit = units.get(i);
        if (unit.is(Role.NUMBER)) {
            return unit.norm().length() > 6 ? MOST : Integer.parseInt(unit.norm());
        }
        if (unit.is(Cue.GLUE) && unit.norm().equals("a")) {
            return i + 1 < units.size() ? NUMBERS.getOrDefault(units.get(i + 1).norm(), 0) : 0;
        }
        return NUMBERS.getOrDefault(unit.norm(), 0);
    }
}
