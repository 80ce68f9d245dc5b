package dev.cordon.measure;

import dev.cordon.internal.pattern.AssertionStripper;
import dev.cordon.internal.pattern.BytePrinter;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.Positions;
import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.ScanText;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastPattern;
import dev.cordon.spi.FastScratch;
import dev.cordon.spi.MatcherBackend;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every end that a backend reports for one expression in one text, as it reports it. */
final class RawEnds implements AutoCloseable {

    private static final int MOST = 1 << 20;

    private final MatcherBackend backend;
    private @Nullable Node compiled;
    private @Nullable FastMatcher matcher;
    private String refusal = "";

    RawEnds(MatcherBackend backend) {
        this.backend = backend;
    }

    /** Thrown when the backend does not take the expression. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        NotTaken(String why) {
            super(why);
        }
    }

    SortedSet<Integer> of(Node tree, String text) throws NotTaken {
        use(tree);
        if (matcher == null) {
            throw new NotTaken(refusal);
        }
        try (FastScratch scratch = matcher.newScratch()) {
            ScanText scanText = new ScanText().load(text);
            EndSink sink = new EndSink(MOST);
            if (!matcher.scan(scanText.chars(), scanText.length(), scratch, sink)) {
                throw new NotTaken("scan broken off");
            }
            SortedSet<Integer> ends = new TreeSet<>();
            for (int i = 0; i < sink.size(); i++) {
                ends.add(sink.end(i));
            }
            return ends;
        }
    }

    /** Compiles an expression unless it is the one before: rows with one expression follow each other. */
    private void use(Node tree) {
        if (tree.equals(compiled)) {
            return;
        }
        close();
        compiled = tree;
        FastPattern pattern = fastPattern(AssertionStripper.strip(tree));
        refusal = backend.refusal(pattern);
        if (refusal.isEmpty()) {
            matcher =
                    backend.compile(List.of(pattern), CompileBudget.defaults()).matcher();
            refusal = "refused at compile time";
        }
    }

    @Override
    public void close() {
        if (matcher != null) {
            matcher.close();
            matcher = null;
        }
    }

    private static FastPattern fastPattern(Node tree) {
        Widths widths = Widths.of(tree);
        return new FastPattern(
                0,
                FastPattern.Kind.EXPRESSION,
                BytePrinter.print(tree),
                widths.minUnits(),
                widths.maxUnits(),
                maxRepeat(tree),
                Positions.of(tree));
    }

    private static int maxRepeat(Node node) {
        if (node instanceof Node.Concat concat) {
            return concat.parts().stream().mapToInt(RawEnds::maxRepeat).max().orElse(0);
        } else if (node instanceof Node.Alternate alternate) {
            return alternate.parts().stream().mapToInt(RawEnds::maxRepeat).max().orElse(0);
        } else if (node instanceof Node.Repeat repeat) {
            int own = repeat.max() == Node.Repeat.UNBOUNDED ? repeat.min() : repeat.max();
            return Math.max(own, maxRepeat(repeat.body()));
        }
        return 0;
    }
}
