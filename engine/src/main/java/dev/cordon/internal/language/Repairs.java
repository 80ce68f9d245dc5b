package dev.cordon.internal.language;

import java.util.ArrayList;
import java.util.List;

/** Makes pairs of words that belong together across a sentence one thing: {@code neither … nor} is a negated {@code or}. */
final class Repairs {

    private Repairs() {}

    /** The units of a sentence, repaired. */
    static List<Unit> of(List<Unit> units) {
        List<Unit> repaired = new ArrayList<>(units.size());
        boolean neither = false;
        for (Unit unit : units) {
            neither |= unit.is(Cue.NO) && unit.norm().startsWith("neither");
            boolean nor = neither && unit.is(Cue.NOT) && unit.norm().equals("nor");
            repaired.add(nor ? or(unit) : unit);
        }
        return repaired;
    }

    private static Unit or(Unit nor) {
        return new Unit(Role.CUE, nor.start(), nor.end(), "or", null, Cue.OR, nor.capital());
    }
}
