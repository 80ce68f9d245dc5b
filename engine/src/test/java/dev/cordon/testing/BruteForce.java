package dev.cordon.testing;

import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.text.CaseFold;
import dev.cordon.internal.text.WordChars;
import dev.cordon.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pattern must find in a text, straight from the definition, for short texts. The first of two oracles. */
public final class BruteForce {

    private final String text;
    private final BruteForceMatcher matcher;

    /** @param text any string; lone surrogates count as U+FFFD */
    public BruteForce(String text) {
        this.text = wellFormed(text);
        this.matcher = new BruteForceMatcher(this.text);
    }

    /** The text with every lone surrogate replaced by U+FFFD. */
    public static String wellFormed(String text) {
        int[] points = text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .toArray();
        return new String(points, 0, points.length);
    }

    /** The spans a pattern must report, in text order. */
    public List<Span> spans(PatternSpec spec) {
        if (spec instanceof PatternSpec.Term term) {
            return term(term);
        }
        PatternSpec.Expression expression = (PatternSpec.Expression) spec;
        boolean plain = expression.before() == null && expression.after() == null && expression.check() == null;
        return plain ? plain(expression.pattern()) : checked(expression);
    }

    /** Every place where a match of the tree ends, whatever its start, ascending. */
    public List<Integer> allEnds(Node node) {
        return starts().stream()
                .flatMap(start -> matcher.ends(node, start).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private List<Span> plain(Node pattern) {
        List<Span> spans = new ArrayList<>();
        int free = 0;
        for (int start : starts()) {
            List<Integer> ends = start < free ? List.of() : matcher.ends(pattern, start);
            if (!ends.isEmpty()) {
                spans.add(new Span(start, ends.get(0)));
                free = ends.get(0);
            }
        }
        return spans;
    }

    private List<Span> checked(PatternSpec.Expression expression) {
        List<Span> spans = new ArrayList<>();
        int free = 0;
        for (int start : starts()) {
            if (start < free || !endsAt(expression.before(), start)) {
                continue;
            }
            Optional<Integer> longest = matcher.ends(expression.pattern(), start).stream()
                    .sorted(Comparator.reverseOrder())
                    .filter(end -> accepts(expression, start, end))
                    .findFirst();
            if (longest.isPresent()) {
                spans.add(new Span(start, longest.get()));
                free = longest.get();
            }
        }
        return spans;
    }

    private boolean accepts(PatternSpec.Expression expression, int start, int end) {
        boolean followed = expression.after() == null
                || !matcher.ends(expression.after(), end).isEmpty();
        return followed && (expression.check() == null || expression.check().accepts(text.toCharArray(), start, end));
    }

    private boolean endsAt(@Nullable Node before, int place) {
        return before == null
                || starts().stream()
                        .filter(start -> start <= place)
                        .anyMatch(start -> matcher.ends(before, start).contains(place));
    }

    private List<Span> term(PatternSpec.Term term) {
        int[] wanted = wellFormed(term.text()).codePoints().map(CaseFold::fold).toArray();
        List<Span> spans = new ArrayList<>();
        int free = 0;
        for (int start : starts()) {
            int end = start < free ? -1 : endOfTerm(wanted, start);
            if (end >= 0 && !(term.wholeWord() && insideWord(start, end))) {
                spans.add(new Span(start, end));
                free = end;
            }
        }
        return spans;
    }

    private int endOfTerm(int[] wanted, int start) {
        int at = start;
        for (int c : wanted) {
            if (at >= text.length() || CaseFold.fold(text.codePointAt(at)) != c) {
                return -1;
            }
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private boolean insideWord(int start, int end) {
        return start > 0 && WordChars.isWord(text.codePointBefore(start))
                || end < text.length() && WordChars.isWord(text.codePointAt(end));
    }

    /** Every place between two code points, the ends of the text included. */
    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i <= text.length(); i = i < text.length() ? text.offsetByCodePoints(i, 1) : i + 1) {
            starts.add(i);
        }
        return starts;
    }
}
