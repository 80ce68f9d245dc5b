package dev.cordon.testing;

import dev.cordon.internal.match.Layers;
import dev.cordon.internal.match.MatchScratch;
import dev.cordon.internal.match.PatternSet;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.match.Selection;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Span;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.MatcherBackend;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs every conformance case on a backend, under every subset of the java layers: each case in a set of its own, and all cases of
 * a file in one set. Usable from the tests of any module that has a backend.
 */
public final class ConformanceSuite {

    /** Number of subsets of the layers. */
    public static final int SUBSETS = 16;

    private final @Nullable MatcherBackend backend;
    private final List<String> failures = new ArrayList<>();
    private int cases;
    private int scans;

    private ConformanceSuite(@Nullable MatcherBackend backend) {
        this.backend = backend;
    }

    /**
     * What a run came to.
     *
     * @param cases how many cases ran under every subset
     * @param scans how many scans that took
     * @param failures differences from what the files expect, in words
     */
    public record Outcome(int cases, int scans, List<String> failures) {}

    /**
     * Runs all cases and prints how many ran.
     *
     * @param name what to print as the name of the backend
     * @param backend the external backend, null for the java layers alone
     */
    public static Outcome run(String name, @Nullable MatcherBackend backend) {
        ConformanceSuite suite = new ConformanceSuite(backend);
        ConformanceCases.byFile().forEach(suite::runFile);
        System.out.printf(
                "conformance on %s: %d cases under %d subsets of layers, %d scans, %d failures%n",
                name, suite.cases, SUBSETS, suite.scans, suite.failures.size());
        return new Outcome(suite.cases, suite.scans, suite.failures);
    }

    private void runFile(String file, List<ConformanceCase> rows) {
        for (int mask = 0; mask < SUBSETS; mask++) {
            Layers layers = Layers.ofMask(mask);
            for (ConformanceCase row : rows) {
                runAlone(row, layers);
            }
            runTogether(file, rows, layers);
        }
        cases += rows.size();
    }

    private void runAlone(ConformanceCase row, Layers layers) {
        List<PatternSpec> specs =
                row.expected().stream().map(ConformanceCase.Expected::spec).toList();
        try (PatternSet set = compile(specs, layers);
                MatchScratch scratch = set.newScratch()) {
            compare(row.name() + " alone", layers, row, 0, found(set.all(), scratch, row.text()));
        }
    }

    /** One set of all patterns; each text is scanned for the patterns of its own case, with layers for all and for them, and for all. */
    private void runTogether(String file, List<ConformanceCase> rows, Layers layers) {
        List<PatternSpec> specs = new ArrayList<>();
        rows.forEach(row -> row.expected().forEach(e -> specs.add(e.spec())));
        try (PatternSet set = compile(specs, layers);
                MatchScratch scratch = set.newScratch()) {
            int first = 0;
            for (ConformanceCase row : rows) {
                long[] wanted = new long[(specs.size() + 63) >> 6];
                for (int i = first; i < first + row.expected().size(); i++) {
                    wanted[i >> 6] |= 1L << i;
                }
                List<List<Span>> own = found(set.select(wanted), scratch, row.text());
                compare(row.name() + " among all of " + file, layers, row, first, own);
                List<List<Span>> narrow = found(set.narrow(wanted), scratch, row.text());
                compare(row.name() + " chosen from all of " + file, layers, row, first, narrow);
                compare(row.name() + " with all of " + file, layers, row, first, found(set.all(), scratch, row.text()));
                first += row.expected().size();
            }
        }
    }

    private PatternSet compile(List<PatternSpec> specs, Layers layers) {
        return PatternSet.compile(specs, backend, layers, CompileBudget.defaults());
    }

    private List<List<Span>> found(Selection selection, MatchScratch scratch, String text) {
        scans++;
        return SpanCollector.scan(selection, scratch, new ScanText().load(text));
    }

    private void compare(String what, Layers layers, ConformanceCase row, int first, List<List<Span>> found) {
        for (int i = 0; i < row.expected().size(); i++) {
            List<Span> expected = row.expected().get(i).spans();
            if (!expected.equals(found.get(first + i))) {
                failures.add("%s, pattern %d, %s: expected %s, found %s"
                        .formatted(what, i, layers, expected, found.get(first + i)));
            }
        }
    }
}
