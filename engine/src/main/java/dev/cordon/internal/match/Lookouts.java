package dev.cordon.internal.match;

import dev.cordon.internal.match.Lookout.Anchor;
import dev.cordon.internal.match.Lookout.Literal;
import dev.cordon.internal.match.LookoutPlanner.Choices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what to look for, for all expressions of a set together: literals are found by looking at every so many positions, so the
 * shortest of them makes all dear. Deterministic.
 */
final class Lookouts {

    /** Nanoseconds a kilobyte for every range of characters that are looked at. */
    private static final double RANGE_COST = 30;

    /** Expressions for which another character is tried. */
    private static final int MOST_TRIES = 64;

    private Lookouts() {}

    /** For each expression what may be looked for: the greater part of planning, and the same whoever else is looked for. */
    static List<Choices> plan(List<PatternSpec.Expression> specs, Layers layers) {
        return specs.stream().map(new LookoutPlanner(layers)::plan).toList();
    }

    /**
     * For each expression what to look for, by its place in the list; {@link Lookout#NONE} where there is nothing.
     *
     * @param shortestTerm length of the shortest term of the set, whose pass strings share; {@link Integer#MAX_VALUE} for none
     */
    static List<Lookout> choose(List<Choices> choices, int shortestTerm) {
        List<Lookout> best = List.of();
        double least = Double.MAX_VALUE;
        for (int shortest = 0; shortest < Choices.SHORTEST.length; shortest++) {
            List<Lookout> all = choose(choices, shortest, shortestTerm);
            double cost = cost(all, shortestTerm);
            if (cost < least) {
                least = cost;
                best = all;
            }
        }
        return best;
    }

    /** The usual choices, but for those expressions for which another character is worth a range of its own. */
    private static List<Lookout> choose(List<Choices> choices, int shortest, int shortestTerm) {
        List<Lookout> all = new ArrayList<>(choices.size());
        for (Choices choice : choices) {
            all.add(choice.usual(shortest));
        }
        List<Integer> poor = new ArrayList<>();
        for (int e = 0; e < all.size(); e++) {
            if (gain(all.get(e), choices.get(e)) > RANGE_COST) {
                poor.add(e);
            }
        }
        poor.sort(Comparator.comparingDouble((Integer e) -> -gain(all.get(e), choices.get(e)))
                .thenComparing(Comparator.naturalOrder()));
        double cost = cost(all, shortestTerm);
        for (int e : poor.subList(0, Math.min(poor.size(), MOST_TRIES))) {
            Lookout usual = all.set(e, choices.get(e).characters());
            double other = cost(all, shortestTerm);
            if (other < cost) {
                cost = other;
            } else {
                all.set(e, usual);
            }
        }
        return all;
    }

    private static double gain(Lookout usual, Choices choices) {
        return usual.cost() - choices.characters().cost();
    }

    /** Nanoseconds a kilobyte for all together: every place is looked at once, for whomever. */
    private static double cost(List<Lookout> lookouts, int shortestTerm) {
        double sum = 0;
        int shortest = Integer.MAX_VALUE;
        boolean[] wanted = new boolean[LaneSet.SYMBOLS];
        for (Lookout lookout : lookouts) {
            sum += lookout.cost();
            shortest = Math.min(shortest, lookout.shortestLiteral());
            for (Anchor anchor : lookout.anchors()) {
                if (anchor.run() == 0) {
                    LaneSet set = anchor.trigger();
                    sum -= ChatModel.rate(set) * LookoutPlanner.PLACE_COST;
                    set.addTo(wanted);
                }
            }
        }
        TriggerRanges ranges = TriggerRanges.of(wanted);
        for (int symbol = 0; symbol < wanted.length; symbol++) {
            sum += ranges.has(symbol) ? ChatModel.rate(symbol) * LookoutPlanner.PLACE_COST : 0;
        }
        double pass = passCost(Math.min(shortest, shortestTerm)) - passCost(shortestTerm);
        return sum + RANGE_COST * ranges.size() + pass;
    }

    private static double passCost(int shortest) {
        return shortest == Integer.MAX_VALUE ? 0 : GramPlan.leastCost(shortest);
    }

    /** What a lookout looks for, for people. */
    static List<String> describe(Lookout lookout) {
        List<String> all = new ArrayList<>();
        for (Literal literal : lookout.literals()) {
            all.add(literal.text());
        }
        for (Anchor anchor : lookout.anchors()) {
            if (anchor.run() > 0) {
                all.add(anchor.trigger() + "{" + anchor.run() + "}");
                continue;
            }
            LaneSet[] sets = anchor.fingerprint();
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
