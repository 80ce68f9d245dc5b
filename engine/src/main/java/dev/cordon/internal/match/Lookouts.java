package dev.cordon.internal.match;

import dev.cordon.internal.match.Lookout.Anchor;
import dev.cordon.internal.match.Lookout.Literal;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses what to look for, for all expressions of a set together: literals are found by looking at every so many positions, so the
 * shortest of them makes all dear. Deterministic.
 */
final class Lookouts {

    /** Nanoseconds a kilobyte for every further range of characters that are looked at. */
    private static final double RANGE_COST = 40;

    /** Symbols that cost no more than this are kept, whatever strings there are. */
    private static final double GOOD = 20;

    /** Least lengths of literals to try. */
    private static final int[] SHORTEST = {2, 3, 4, 5, 6, 8};

    private Lookouts() {}

    /** For each expression what to look for, by its place in the list; {@link Lookout#NONE} where there is nothing. */
    static List<Lookout> choose(List<PatternSpec.Expression> specs, Layers layers) {
        List<Lookout> symbols = plan(specs, layers.anchors(), LookoutPlanner.symbols());
        List<Lookout> characters = plan(specs, layers.anchors(), LookoutPlanner.characters());
        List<Lookout> best = symbols;
        double least = Double.MAX_VALUE;
        for (int shortest : SHORTEST) {
            List<Lookout> literals = plan(specs, layers.literals(), LookoutPlanner.literals(shortest));
            List<Lookout> all = choose(symbols, characters, literals);
            double cost = cost(all);
            if (cost < least) {
                least = cost;
                best = all;
            }
        }
        return best;
    }

    private static List<Lookout> plan(List<PatternSpec.Expression> specs, boolean on, LookoutPlanner planner) {
        return specs.stream()
                .map(spec -> on ? planner.plan(spec) : Lookout.NONE)
                .toList();
    }

    private static List<Lookout> choose(List<Lookout> symbols, List<Lookout> characters, List<Lookout> literals) {
        List<Lookout> all = new ArrayList<>(symbols.size());
        for (int e = 0; e < symbols.size(); e++) {
            Lookout best = symbols.get(e);
            best = best.cost() > GOOD && literals.get(e).cost() < best.cost() ? literals.get(e) : best;
            all.add(characters.get(e).cost() + RANGE_COST < best.cost() ? characters.get(e) : best);
        }
        return all;
    }

    private static double cost(List<Lookout> lookouts) {
        double sum = 0;
        int shortest = Integer.MAX_VALUE;
        for (Lookout lookout : lookouts) {
            sum += lookout.cost();
            shortest = Math.min(shortest, lookout.shortestLiteral());
        }
        return sum + (shortest == Integer.MAX_VALUE ? 0 : GramPlan.leastCost(shortest));
    }

    /** What a lookout looks for, for people. */
    static List<String> describe(Lookout lookout) {
        List<String> all = new ArrayList<>();
        for (Literal literal : lookout.literals()) {
            all.add(literal.text());
        }
        for (Anchor anchor : lookout.anchors()) {
            LaneSet[] sets = Fingerprint.of(anchor.sequence(), anchor.part());
            StringBuilder text = new StringBuilder();
            for (int place = -2; place <= 2; place++) {
                LaneSet set = sets[Fingerprint.BEFORE + place];
                text.append(set.equals(LaneSet.ALL) ? "." : set.toString());
            }
            all.add(text.toString());
        }
        return all.stream().distinct().toList();
    }
}
