package dev.cordon.internal.match;

/**
 * Which fast layers are on. A fast layer may only over-report, so every choice gives the same matches; tests switch layers off
 * and compare. Without any layer each pattern is searched on its own by its exact automaton.
 *
 * @param terms the layer that finds candidates of all terms in one pass
 * @param literals the layer that finds strings which every match of an expression must hold
 * @param anchors the layer that finds rare characters which every match of an expression must hold
 * @param backwards the walk back from something found to where its match may start; else the match may start anywhere before it
 */
public record Layers(boolean terms, boolean literals, boolean anchors, boolean backwards) {

    /** Every layer on: what an engine uses. */
    public static Layers all() {
        return new Layers(true, true, true, true);
    }

    /** Every layer off: the exact automata alone. */
    public static Layers none() {
        return new Layers(false, false, false, false);
    }

    /** The subset of {@link #all} whose bits are set in {@code mask}, from 0 (none) to 15 (all): for tests over every subset. */
    public static Layers ofMask(int mask) {
        return new Layers((mask & 1) != 0, (mask & 2) != 0, (mask & 4) != 0, (mask & 8) != 0);
    }
}
