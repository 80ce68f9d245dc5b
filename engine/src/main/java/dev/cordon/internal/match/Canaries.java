package dev.cordon.internal.match;

import dev.cordon.internal.pattern.Node;
import dev.cordon.spi.EndSink;
import dev.cordon.spi.FastMatcher;
import dev.cordon.spi.FastScratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that an external matcher must find before the set it belongs to may go live: for each pattern samples written from its
 * tree, behind fillings of lengths around those at which vector code changes its ways. Not thread-safe.
 */
final class Canaries {

    private static final int[] PADDINGS = {0, 1, 15, 31, 63, 64, 65, 200};

    /** Also behind the sample, so that it is not always the end of the text. */
    private static final int[] TAILS = {0, 70};

    private static final char FILLING = ' ';

    private final List<Canary> canaries = new ArrayList<>();

    /** Adds the samples of an expression; its assertions count as always true, as they do in a fast layer. */
    void add(int pattern, Node expression) {
        addText(pattern, SampleText.of(expression, false));
        addText(pattern, SampleText.of(expression, true));
    }

    /** Adds one text that the pattern matches from end to end; none when it is null or empty. */
    void addText(int pattern, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            canaries.add(new Canary(pattern, text));
        }
    }

    /** Number of scans that {@link #missed} does when nothing is missed. */
    int scans() {
        return canaries.size() * PADDINGS.length * TAILS.length;
    }

    /** Patterns that the matcher did not report at a place where their sample ends; none when it can be trusted with them. */
    BitSet missed(FastMatcher matcher) {
        BitSet missed = new BitSet();
        try (FastScratch scratch = matcher.newScratch()) {
            for (Canary canary : canaries) {
                if (scratch == null || !isFound(canary, matcher, scratch)) {
                    missed.set(canary.pattern());
                }
            }
        }
        return missed;
    }

    private static boolean isFound(Canary canary, FastMatcher matcher, FastScratch scratch) {
        EndSink sink = new EndSink(1 << 20);
        for (int padding : PADDINGS) {
            for (int tail : TAILS) {
                char[] text = canary.padded(padding, tail);
                sink.clear();
                boolean complete = matcher.scan(text, text.length, scratch, sink);
                if (!complete
                        || !contains(
                                sink, canary.pattern(), padding + canary.text().length())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean contains(EndSink sink, int pattern, int end) {
        for (int i = 0; i < sink.size(); i++) {
            if (sink.pattern(i) == pattern && sink.end(i) == end) {
                return true;
            }
        }
        return false;
    }

    private record Canary(int pattern, String text) {
        char[] padded(int before, int after) {
            char[] padded = new char[before + text.length() + after];
            Arrays.fill(padded, FILLING);
            text.getChars(0, text.length(), padded, before);
            return padded;
        }
    }
}
