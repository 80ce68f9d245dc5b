package dev.cordon.compile;

import dev.cordon.decision.Source;
import dev.cordon.internal.match.Layers;
import dev.cordon.internal.match.MatchCompileException;
import dev.cordon.internal.match.PatternSet;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.match.TermSearch;
import dev.cordon.internal.program.Finder;
import dev.cordon.internal.program.GroupLayout;
import dev.cordon.internal.program.GroupLayout.Prepared;
import dev.cordon.internal.program.PatternGroup;
import dev.cordon.internal.program.PatternPiece;
import dev.cordon.model.Severity;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.Problem;
import dev.cordon.policy.ProblemCode;
import dev.cordon.policy.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds what is matched for one owner. Beside a large base that is compiled already, only the patterns it lacks are compiled, as a
 * delta; those it has too many stay in it and are never wanted. For one use.
 */
final class LayoutBuilder {

    /** An expression costs the compiler about as much as so many terms. */
    private static final int EXPRESSION_WEIGHT = 50;

    /** A group below this compiles within a few milliseconds: a delta beside it would cost scans more than it saves. */
    private static final int LEAST_BASE_WEIGHT = 4_000;

    private static final int[] NONE = new int[0];

    private final String owner;
    private final List<Item> items;
    private final CompileOptions options;
    private final Map<Object, SourceLocation> places = new HashMap<>();
    private final List<List<Entry>> entries = new ArrayList<>();
    private final List<Object> keys = new ArrayList<>();
    private final Map<PatternPiece, Map<Object, Integer>> numbersOf = new IdentityHashMap<>();
    private final Map<PatternPiece, Map<Object, Integer>> numbers = new HashMap<>();

    /** One pattern of an item, and its line there. */
    private record Entry(Object key, int line) {}

    LayoutBuilder(String owner, List<Item> items, CompileOptions options) {
        this.owner = owner;
        this.items = List.copyOf(items);
        this.options = options;
        items.forEach(item -> entries.add(entries(item)));
    }

    /**
     * Builds the layout; its pieces are held once for the caller.
     *
     * @param before the owner's layout in an earlier set, whose pieces are used again as far as they serve; null for none
     * @param merged a base that takes the place of the earlier one; null for none
     */
    BuiltLayout build(@Nullable BuiltLayout before, @Nullable PatternPiece merged) {
        List<PatternPiece> pieces = keys.isEmpty() ? List.of() : pieces(before, merged);
        List<PatternGroup> groups = new ArrayList<>();
        int[][][] patterns = new int[pieces.size()][][];
        for (int g = 0; g < pieces.size(); g++) {
            patterns[g] = new int[items.size()][];
            groups.add(group(pieces.get(g), patterns[g]));
        }
        GroupLayout layout = new GroupLayout(owner, prepared(before), List.copyOf(groups), patterns);
        return new BuiltLayout(items, layout, layout.memoryBytes());
    }

    /** A base of everything, held once for the caller. */
    PatternPiece whole() {
        return compile(keys, weight(keys) >= LEAST_BASE_WEIGHT);
    }

    private List<PatternPiece> pieces(@Nullable BuiltLayout before, @Nullable PatternPiece merged) {
        List<PatternGroup> earlier =
                before == null ? List.of() : before.layout().groups();
        PatternPiece base = merged != null
                ? merged
                : earlier.isEmpty() ? null : earlier.get(0).piece();
        if (base == null || weight(base.keys()) < LEAST_BASE_WEIGHT || !base.hold()) {
            return List.of(whole());
        }
        Map<Object, Integer> known = numbersOf(base);
        List<Object> fresh = new ArrayList<>();
        for (Object key : keys) {
            if (!known.containsKey(key)) {
                fresh.add(key);
            }
        }
        int used = keys.size() - fresh.size();
        if (weight(fresh) > weight(base.keys()) / 4 || used < base.keys().size() / 2) {
            base.release();
            return List.of(whole());
        }
        if (fresh.isEmpty()) {
            return List.of(base);
        }
        try {
            PatternPiece delta = earlier.size() > 1 ? earlier.get(1).piece() : null;
            return List.of(
                    base, delta != null && delta.keys().equals(fresh) && delta.hold() ? delta : compile(fresh, true));
        } catch (RuntimeException e) {
            base.release();
            throw e;
        }
    }

    private static int weight(List<?> keys) {
        int weight = 0;
        for (Object key : keys) {
            weight += key instanceof ExpressionKey ? EXPRESSION_WEIGHT : 1;
        }
        return weight;
    }

    private Map<Object, Integer> numbersOf(PatternPiece piece) {
        return numbersOf.computeIfAbsent(piece, p -> numbered(p.keys()));
    }

    private static Map<Object, Integer> numbered(List<?> keys) {
        Map<Object, Integer> numbers = new HashMap<>(2 * keys.size());
        for (Object key : keys) {
            numbers.put(key, numbers.size());
        }
        return numbers;
    }

    /** @param again whether a later set may want to know what is in it; if not, the keys need not be kept */
    private PatternPiece compile(List<Object> wanted, boolean again) {
        List<PatternSpec> specs = new ArrayList<>(wanted.size());
        for (Object key : wanted) {
            specs.add(key instanceof ExpressionKey expression ? expression.parse() : (PatternSpec) key);
        }
        try {
            PatternSet set = PatternSet.compile(specs, options.backend(), Layers.all(), options.budget());
            PatternPiece piece = new PatternPiece(set, again ? wanted : List.of());
            numbersOf.put(piece, numbered(wanted));
            return piece;
        } catch (MatchCompileException e) {
            SourceLocation place = e.pattern() < 0
                    ? SourceLocation.of(owner)
                    : places.getOrDefault(wanted.get(e.pattern()), SourceLocation.of(owner));
            throw new CompileException(List.of(new Problem(
                    ProblemCode.TOO_MANY,
                    place,
                    owner.isEmpty() ? "" : "organisation `" + owner + "`",
                    Objects.requireNonNullElse(e.getMessage(), e.code().name()),
                    "shorten the expression or raise the compile budget")));
        }
    }

    private PatternGroup group(PatternPiece piece, int[][] patternsOf) {
        Map<Object, Integer> numbers = numbersOf(piece);
        int size = piece.patterns().size();
        int[] from = new int[size + 1];
        int[][] lines = new int[items.size()][];
        for (int i = 0; i < items.size(); i++) {
            List<Entry> own = entries.get(i);
            int[] found = new int[own.size()];
            int[] at = new int[own.size()];
            int count = 0;
            for (Entry entry : own) {
                Integer number = numbers.get(entry.key);
                if (number != null) {
                    found[count] = number;
                    at[count++] = entry.line;
                    from[number + 1]++;
                }
            }
            patternsOf[i] = count == 0 ? NONE : Arrays.copyOf(found, count);
            lines[i] = at;
        }
        for (int p = 0; p < size; p++) {
            from[p + 1] += from[p];
        }
        int[] next = Arrays.copyOf(from, size);
        int[] finders = new int[from[size]];
        int[] linesOf = new int[from[size]];
        for (int i = 0; i < items.size(); i++) {
            for (int k = 0; k < patternsOf[i].length; k++) {
                int entry = next[patternsOf[i][k]]++;
                finders[entry] = i;
                linesOf[entry] = lines[i][k];
            }
        }
        return new PatternGroup(owner, piece, from, finders, linesOf);
    }

    private List<Entry> entries(Item item) {
        List<Entry> out = new ArrayList<>();
        Detector detector = item.detector();
        Dictionary dictionary = item.dictionary();
        if (detector != null) {
            for (String pattern : detector.patterns()) {
                Object key = new ExpressionKey(detector.before(), pattern, detector.after(), detector.checks());
                out.add(entry(key, 0, detector.place()));
            }
            for (String term : detector.terms()) {
                out.add(entry(new PatternSpec.Term(term, detector.wholeWord()), 0, detector.place()));
            }
        } else if (dictionary != null) {
            for (Dictionary.Term term : dictionary.terms()) {
                Object key = switch (dictionary.type()) {
                    case WORD -> new PatternSpec.Term(term.text(), dictionary.wholeWord());
                    case REGEX -> new ExpressionKey(null, term.text(), null, List.of());
                };
                out.add(entry(key, term.line(), dictionary.place()));
            }
        }
        return out;
    }

    private Entry entry(Object key, int line, SourceLocation place) {
        if (places.putIfAbsent(key, place) == null) {
            keys.add(key);
        }
        return new Entry(key, line);
    }

    private List<Prepared> prepared(@Nullable BuiltLayout before) {
        Map<Item, Prepared> known = new LinkedHashMap<>();
        for (int i = 0; before != null && i < before.items().size(); i++) {
            known.put(before.items().get(i), before.layout().finders().get(i));
        }
        List<Prepared> out = new ArrayList<>();
        for (Item item : items) {
            Prepared earlier = known.get(item);
            out.add(earlier != null ? earlier : prepared(item));
        }
        return List.copyOf(out);
    }

    private static Prepared prepared(Item item) {
        Dictionary dictionary = item.dictionary();
        if (dictionary != null) {
            Source source = new Source(Source.Type.DICTIONARY, dictionary.id(), dictionary.version());
            return new Prepared(source, Severity.MEDIUM, 1, false, null, null);
        }
        Detector d = Objects.requireNonNull(item.detector());
        return new Prepared(
                new Source(Source.Type.DETECTOR, d.id(), null),
                d.severity(),
                d.weight(),
                d.signal(),
                nearby(d.keywords()),
                nearby(d.exclude()));
    }

    private static Finder.@Nullable Nearby nearby(Detector.@Nullable Context context) {
        if (context == null) {
            return null;
        }
        int longest = context.terms().stream().mapToInt(String::length).max().orElse(0);
        return new Finder.Nearby(TermSearch.of(context.terms(), true), context.distance(), longest);
    }
}
