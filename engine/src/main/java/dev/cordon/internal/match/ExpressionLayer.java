package dev.cordon.internal.match;

import dev.cordon.internal.match.Lookout.Anchor;
import dev.cordon.internal.match.Lookout.Literal;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.RequiredDigits;
import dev.cordon.internal.pattern.RequiredNonAscii;
import dev.cordon.internal.text.ScanText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the matches of all expressions of a set may start: around the literals and rare characters that every match holds, and
 * anywhere for those expressions that hold nothing of the kind. Over-reports alone. Immutable; thread-safe.
 */
final class ExpressionLayer {

    private final RequiredStrings strings = new RequiredStrings();
    private final @Nullable AnchorLayer anchors;

    /** Expressions with nothing to look for, the pattern of each, and what a text must hold at least for it. */
    private final int[] everywhere;

    private final int[] patternsEverywhere;
    private final int[] digits;
    private final boolean[] nonAscii;
    private final boolean countsDigits;

    /**
     * @param lookouts what to look for, for each expression
     * @param numbers number of each expression in the set
     * @param patterns number of the pattern of each expression
     */
    ExpressionLayer(
            List<PatternSpec.Expression> specs,
            List<Lookout> lookouts,
            int[] numbers,
            int[] patterns,
            Layers layers,
            Watches watches) {
        AnchorLayer.Builder places = new AnchorLayer.Builder();
        int[] left = new int[specs.size()];
        int size = 0;
        for (int e = 0; e < specs.size(); e++) {
            Lookout lookout = lookouts.get(e);
            if (!lookout.isPossible()) {
                left[size++] = e;
                continue;
            }
            for (Literal literal : lookout.literals()) {
                strings.add(
                        literal.text(),
                        watches.of(numbers[e], literal.sequence().reach(literal.part())));
            }
            Set<List<Object>> known = new HashSet<>();
            for (Anchor anchor : lookout.anchors()) {
                LaneSet[] fingerprint = anchor.fingerprint();
                Reach reach = anchor.reach();
                if (known.add(List.of(Arrays.asList(fingerprint), reach, anchor.run() > 0))) {
                    places.add(fingerprint, anchor.run() > 0, watches.of(numbers[e], reach));
                }
            }
        }
        anchors = places.isEmpty() ? null : places.build();
        everywhere = new int[size];
        patternsEverywhere = new int[size];
        digits = new int[size];
        nonAscii = new boolean[size];
        boolean counts = false;
        for (int k = 0; k < size; k++) {
            everywhere[k] = numbers[left[k]];
            patternsEverywhere[k] = patterns[left[k]];
        }
        for (int k = 0; k < size && layers.literals(); k++) {
            Node whole = Whole.of(specs.get(left[k]));
            digits[k] = RequiredDigits.of(whole);
            nonAscii[k] = RequiredNonAscii.of(whole);
            counts |= digits[k] > 0;
        }
        countsDigits = counts;
    }

    /** Strings that the {@link TermLayer} of the set looks for; their windows are offered before {@link #scan}. */
    RequiredStrings strings() {
        return strings;
    }

    /** Adds the windows of the wanted expressions that are found by other means than strings. */
    void scan(ScanText text, MatchScratch scratch) {
        if (anchors != null) {
            anchors.scan(text, scratch);
        }
        if (everywhere.length > 0) {
            addEverywhere(text, scratch);
        }
    }

    private void addEverywhere(ScanText text, MatchScratch scratch) {
        int seen = countsDigits ? digitsOf(text) : 0;
        for (int k = 0; k < everywhere.length; k++) {
            boolean possible = digits[k] <= seen && !(nonAscii[k] && text.isAscii());
            if (possible && scratch.wanted.has(patternsEverywhere[k])) {
                scratch.found.add(everywhere[k], 0, text.length());
            }
        }
    }

    private static int digitsOf(ScanText text) {
        byte[] lane = text.lane().bytes();
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += lane[i] >= '0' && lane[i] <= '9' ? 1 : 0;
        }
        return count;
    }

    long memoryBytes() {
        return (anchors == null ? 0 : anchors.memoryBytes()) + 13L * everywhere.length;
    }
}
