package dev.cordon.testing;

import dev.cordon.internal.match.Layers;
import dev.cordon.internal.match.MatchScratch;
import dev.cordon.internal.match.PatternSet;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.match.Selection;
import dev.cordon.internal.pattern.TreePrinter;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Span;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.MatcherBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares a backend with both oracles on random sets of patterns and texts. One seed gives one sequence of rounds; a run stops when it
 * is told to or after its first failures. Plain expressions are compared with RE2/J on every text and with brute force on short ones,
 * everything else with brute force; on texts that are too long for brute force the rest is compared with its exact automata alone,
 * without any layer or backend. A failure names the seed that begins with its round.
 */
public final class Differential {

    private static final int LONGEST_FOR_BRUTE_FORCE = 40;
    private static final int MOST_FAILURES = 10;

    /** Texts a set; more where compiling the set costs most. */
    private static final int TEXTS = 16;

    private static final int TEXTS_WITH_BACKEND = 32;

    private final @Nullable MatcherBackend backend;
    private long seed;
    private Random random = new Random();
    private final ScanText scanText = new ScanText();
    private final List<String> failures = new ArrayList<>();
    private long comparisons;
    private long matches;

    private Differential(@Nullable MatcherBackend backend, long seed) {
        this.backend = backend;
        this.seed = seed;
    }

    /**
     * What a run came to.
     *
     * @param comparisons pairs of pattern and text that were compared
     * @param matches spans that were found in them
     * @param failures differences, in words with everything needed to repeat them
     */
    public record Outcome(long comparisons, long matches, List<String> failures) {}

    /** Runs until at least so many comparisons are made, and prints how many. */
    public static Outcome run(String name, @Nullable MatcherBackend backend, long seed, long atLeast) {
        Differential run = new Differential(backend, seed);
        return run.runWhile(name, seed, () -> run.comparisons < atLeast);
    }

    /** Runs as long as it is told to, and prints how many comparisons were made. */
    public static Outcome run(String name, @Nullable MatcherBackend backend, long seed, BooleanSupplier more) {
        return new Differential(backend, seed).runWhile(name, seed, more);
    }

    private Outcome runWhile(String name, long seed, BooleanSupplier more) {
        while (more.getAsBoolean() && failures.size() < MOST_FAILURES) {
            round();
        }
        System.out.printf(
                "differential on %s, seed %d: %d comparisons, %d matches, %d failures%n",
                name, seed, comparisons, matches, failures.size());
        return new Outcome(comparisons, matches, failures);
    }

    /** One set of patterns and some texts. */
    private void round() {
        random = new Random(seed);
        RandomPatterns patterns = new RandomPatterns(random);
        Alphabet alphabet = Alphabet.values()[random.nextInt(Alphabet.values().length)];
        List<RandomPatterns.Sample> samples = patterns.samples(alphabet);
        List<PatternSpec> specs =
                samples.stream().map(RandomPatterns.Sample::spec).toList();
        Layers layers = random.nextBoolean() ? Layers.all() : Layers.ofMask(random.nextInt(16));
        try (PatternSet set = PatternSet.compile(specs, backend, layers, CompileBudget.defaults());
                PatternSet bare = PatternSet.compile(specs, null, Layers.none(), CompileBudget.defaults());
                MatchScratch scratch = set.newScratch();
                MatchScratch bareScratch = bare.newScratch()) {
            int texts = backend == null ? TEXTS : TEXTS_WITH_BACKEND;
            for (int t = 0; t < texts; t++) {
                String text = patterns.text(alphabet, samples, t % 8 < 5 ? 24 : 200);
                List<List<Span>> exact = SpanCollector.scan(bare.all(), bareScratch, scanText.load(text));
                List<List<Span>> found = SpanCollector.scan(set.all(), scratch, scanText.load(text));
                compare(samples, text, exact, found, layers);
                some(samples, text, found, set, scratch, layers);
            }
        }
        seed++;
    }

    private void compare(
            List<RandomPatterns.Sample> samples,
            String text,
            List<List<Span>> exact,
            List<List<Span>> found,
            Layers layers) {
        BruteForce bruteForce = new BruteForce(text);
        boolean isShort = text.length() <= LONGEST_FOR_BRUTE_FORCE;
        for (int i = 0; i < samples.size(); i++) {
            RandomPatterns.Sample sample = samples.get(i);
            if (sample.oracle() != null) {
                check("RE2/J", sample.oracle().spans(text), found.get(i), sample, text, layers);
            }
            if (isShort) {
                check("brute force", bruteForce.spans(sample.spec()), found.get(i), sample, text, layers);
            } else if (sample.oracle() == null) {
                check("the exact automaton alone", exact.get(i), found.get(i), sample, text, layers);
            }
            // What was compared with no oracle does not count.
            boolean compared = sample.oracle() != null || isShort;
            comparisons += compared ? 1 : 0;
            matches += compared ? found.get(i).size() : 0;
        }
    }

    /** The same text for some patterns of the set alone: the others' matches go, and theirs stay. */
    private void some(
            List<RandomPatterns.Sample> samples,
            String text,
            List<List<Span>> all,
            PatternSet set,
            MatchScratch scratch,
            Layers layers) {
        long[] wanted = new long[(samples.size() + 63) / 64];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = random.nextLong() & (random.nextBoolean() ? -1 : random.nextLong());
        }
        // With the layers of the whole set, or with layers for these alone.
        Selection selection = random.nextBoolean() ? set.select(wanted) : set.narrow(wanted);
        List<List<Span>> found = SpanCollector.scan(selection, scratch, scanText.load(text));
        for (int i = 0; i < samples.size(); i++) {
            boolean asked = (wanted[i >> 6] >>> i & 1) != 0;
            check("the scan for all", asked ? all.get(i) : List.of(), found.get(i), samples.get(i), text, layers);
        }
    }

    private void check(
            String oracle,
            List<Span> expected,
            List<Span> found,
            RandomPatterns.Sample sample,
            String text,
            Layers layers) {
        if (!expected.equals(found)) {
            failures.add("%s%n  in \"%s\"%n  with %s, seed %d%n  %s says %s%n  found   %s"
                    .formatted(describe(sample), escaped(text), layers, seed, oracle, expected, found));
        }
    }

    private static String describe(RandomPatterns.Sample sample) {
        if (sample.spec() instanceof PatternSpec.Expression e) {
            return "expression %s, before %s, tree %s, after %s, check %s"
                    .formatted(
                            escaped(sample.source()),
                            e.before() == null ? "none" : TreePrinter.print(e.before()),
                            TreePrinter.print(e.pattern()),
                            e.after() == null ? "none" : TreePrinter.print(e.after()),
                            e.check() == null ? "none" : "some");
        }
        return "term %s, %s".formatted(escaped(sample.source()), sample.spec());
    }

    private static String escaped(String text) {
        StringBuilder s = new StringBuilder();
        for (char c : text.toCharArray()) {
            s.append(c >= ' ' && c <= '~' ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return s.toString();
    }
}
