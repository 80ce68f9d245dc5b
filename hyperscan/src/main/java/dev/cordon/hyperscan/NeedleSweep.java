package dev.cordon.hyperscan;

import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.CompileResult;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs proof cases over text lengths, needle positions and memory alignments. Not thread-safe. */
final class NeedleSweep {

    private static final int LONGEST = 200;

    /** Every length is swept at every alignment; of the positions every so-many-th, starting elsewhere each time. */
    private static final int POSITION_STEP = 21;

    /** Bytes between the start of the memory, aligned by the allocator, and the text. */
    private static final int[] LEADS = {0, 1, 31};

    private final HyperscanBackend backend;
    private final EndSink sink = new EndSink(1 << 10);
    private final char[] text = new char[LONGEST];
    private int scans;

    NeedleSweep(HyperscanBackend backend) {
        this.backend = backend;
    }

    /** Scans done so far. */
    int scans() {
        return scans;
    }

    /** What was wrong first, empty when every answer was right. */
    String run(ProofCase proofCase) {
        CompileResult result = backend.compile(patterns(proofCase), CompileBudget.defaults());
        if (!(result.matcher() instanceof HyperscanMatcher matcher)
                || !result.refused().isEmpty()) {
            return proofCase.name() + ": did not compile";
        }
        try (matcher) {
            for (int lead : LEADS) {
                try (HyperscanScratch scratch = matcher.newScratch(lead)) {
                    String wrong = scratch == null ? "no scratch" : sweep(proofCase, lead, matcher, scratch);
                    if (!wrong.isEmpty()) {
                        return proofCase.name() + ": " + wrong + ", alignment " + lead;
                    }
                }
            }
            return "";
        }
    }

    private String sweep(ProofCase proofCase, int lead, HyperscanMatcher matcher, HyperscanScratch scratch) {
        int needle = proofCase.needle().length();
        for (int length = 0; length <= LONGEST; length++) {
            Arrays.fill(text, 0, length, proofCase.filler());
            if (!ends(matcher, scratch, length) || sink.size() != 0) {
                return "reports in plain filler of length " + length;
            }
            for (int at = (5 * length + 7 * lead) % POSITION_STEP; at + needle <= length; at += POSITION_STEP) {
                proofCase.needle().getChars(0, needle, text, at);
                boolean right = ends(matcher, scratch, length)
                        && sink.size() == 1
                        && sink.pattern(0) == proofCase.matching()
                        && sink.end(0) == at + needle;
                if (!right) {
                    return "missed at " + at + " in a text of length " + length;
                }
                Arrays.fill(text, at, at + needle, proofCase.filler());
            }
        }
        return "";
    }

    private boolean ends(HyperscanMatcher matcher, HyperscanScratch scratch, int length) {
        sink.clear();
        scans++;
        boolean complete = matcher.scan(text, length, scratch, sink);
        if (sink.size() > 1) {
            sink.sort();
        }
        return complete;
    }

    private static List<FastPattern> patterns(ProofCase proofCase) {
        List<FastPattern> patterns = new ArrayList<>();
        for (int i = 0; i < proofCase.expressions().size(); i++) {
            String bytes = proofCase.expressions().get(i);
            patterns.add(new FastPattern(
                    i, FastPattern.Kind.EXPRESSION, bytes, 1, FastPattern.UNBOUNDED, 0, bytes.length()));
        }
        return patterns;
    }
}
