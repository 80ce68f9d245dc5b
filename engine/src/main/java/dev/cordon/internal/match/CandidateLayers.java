package dev.cordon.internal.match;

import dev.cordon.internal.match.LookoutPlanner.Choices;
import java.util.Arrays;
import java.util.List;

/**
 * The java layers that find candidates: planned together, because the shortest string sets the step of the pass over terms and every
 * kind of character costs all. Immutable; thread-safe.
 *
 * @param lookouts what is looked for, for each expression that was asked for
 */
record CandidateLayers(TermLayer terms, ExpressionLayer expressions, List<Lookout> lookouts) {

    long memoryBytes() {
        return terms.memoryBytes() + expressions.memoryBytes();
    }

    /** Makes the layers for some or all patterns of one set. Immutable but for the watches they share; thread-safe. */
    static final class Maker {
        private final List<PatternSpec.Expression> specs;
        private final int[] patterns;
        private final Layers layers;
        private final List<Choices> choices;
        private final Watches watches;

        /**
         * @param specs the expressions of the set
         * @param patterns number of the pattern of each
         * @param layers which layers are on
         * @param maxStates states one automaton may have
         */
        Maker(List<PatternSpec.Expression> specs, int[] patterns, Layers layers, int maxStates) {
            this.specs = List.copyOf(specs);
            this.patterns = patterns;
            this.layers = layers;
            this.choices = Lookouts.plan(specs, layers);
            this.watches = new Watches(patterns, layers.backwards(), maxStates);
        }

        /**
         * @param expressions which expressions to look for, by their numbers in the set
         * @param terms terms to look for
         * @param patternsOfTerms number of the pattern of each term
         */
        CandidateLayers make(int[] expressions, List<PatternSpec.Term> terms, int[] patternsOfTerms) {
            int shortestTerm = layers.terms()
                    ? terms.stream().mapToInt(t -> t.text().length()).min().orElse(Integer.MAX_VALUE)
                    : Integer.MAX_VALUE;
            List<PatternSpec.Expression> some = of(specs, expressions);
            List<Lookout> lookouts = Lookouts.choose(of(choices, expressions), shortestTerm);
            int[] own = Arrays.stream(expressions).map(e -> patterns[e]).toArray();
            ExpressionLayer layer = new ExpressionLayer(some, lookouts, expressions, own, layers, watches);
            return new CandidateLayers(
                    new TermLayer(terms, patternsOfTerms, layers.terms(), layer.strings()), layer, lookouts);
        }

        private static <T> List<T> of(List<T> all, int[] numbers) {
            return Arrays.stream(numbers).<T>mapToObj(all::get).toList();
        }
    }
}
