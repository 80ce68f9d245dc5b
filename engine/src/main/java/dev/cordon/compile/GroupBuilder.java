package dev.cordon.compile;

import dev.cordon.internal.check.Check;
import dev.cordon.internal.check.Checks;
import dev.cordon.internal.match.Layers;
import dev.cordon.internal.match.MatchCompileException;
import dev.cordon.internal.match.PatternSet;
import dev.cordon.internal.match.PatternSpec;
import dev.cordon.internal.pattern.ExpressionSyntax;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.program.PatternGroup;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.Problem;
import dev.cordon.policy.ProblemCode;
import dev.cordon.policy.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the patterns of one owner and compiles them. Equal patterns of different finders are compiled once. */
final class GroupBuilder {

    private final String owner;
    private final int index;
    private final List<PatternSpec> specs = new ArrayList<>();
    private final Map<PatternSpec, Integer> numbers = new HashMap<>();
    private final List<List<int[]>> ownersAndLines = new ArrayList<>();
    private final List<SourceLocation> places = new ArrayList<>();
    private final Map<Integer, List<Integer>> byFinder = new HashMap<>();

    GroupBuilder(String owner, int index) {
        this.owner = owner;
        this.index = index;
    }

    int index() {
        return index;
    }

    void add(int finder, Detector detector) {
        Node before = parse(detector.before());
        Node after = parse(detector.after());
        Check check = check(detector.checks());
        for (String pattern : detector.patterns()) {
            Node node = ExpressionSyntax.parse(pattern);
            add(finder, 0, new PatternSpec.Expression(before, node, after, check), detector.place());
        }
        for (String term : detector.terms()) {
            add(finder, 0, new PatternSpec.Term(term, detector.wholeWord()), detector.place());
        }
    }

    void add(int finder, Dictionary dictionary) {
        for (Dictionary.Term term : dictionary.terms()) {
            PatternSpec spec = switch (dictionary.type()) {
                case WORD -> new PatternSpec.Term(term.text(), dictionary.wholeWord());
                case REGEX -> PatternSpec.Expression.of(ExpressionSyntax.parse(term.text()));
            };
            add(finder, term.line(), spec, dictionary.place());
        }
    }

    /** Patterns of the finder, as indexes in this group. */
    int[] patternsOf(int finder) {
        return byFinder.getOrDefault(finder, List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    PatternGroup compile(CompileOptions options) {
        int[][] owners = new int[specs.size()][];
        int[][] lines = new int[specs.size()][];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = ownersAndLines.get(i).stream().mapToInt(p -> p[0]).toArray();
            lines[i] = ownersAndLines.get(i).stream().mapToInt(p -> p[1]).toArray();
        }
        try {
            PatternSet set = PatternSet.compile(specs, options.backend(), Layers.all(), options.budget());
            return new PatternGroup(owner, set, owners, lines);
        } catch (MatchCompileException e) {
            SourceLocation place = e.pattern() < 0 ? SourceLocation.of(owner) : places.get(e.pattern());
            throw new CompileException(List.of(new Problem(
                    ProblemCode.TOO_MANY,
                    place,
                    owner.isEmpty() ? "" : "organisation `" + owner + "`",
                    Objects.requireNonNullElse(e.getMessage(), e.code().name()),
                    "shorten the expression or raise the compile budget")));
        }
    }

    private void add(int finder, int line, PatternSpec spec, SourceLocation place) {
        Integer known = numbers.get(spec);
        int number;
        if (known == null) {
            number = specs.size();
            specs.add(spec);
            numbers.put(spec, number);
            ownersAndLines.add(new ArrayList<>());
            places.add(place);
        } else {
            number = known;
        }
        ownersAndLines.get(number).add(new int[] {finder, line});
        byFinder.computeIfAbsent(finder, f -> new ArrayList<>()).add(number);
    }

    private static @Nullable Node parse(@Nullable String expression) {
        return expression == null ? null : ExpressionSyntax.parseContext(expression);
    }

    private static @Nullable Check check(List<String> names) {
        if (names.isEmpty()) {
            return null;
        }
        if (names.size() == 1) {
            return named(names.get(0));
        }
        Check[] all = names.stream().map(GroupBuilder::named).toArray(Check[]::new);
        return (text, start, end) -> {
            for (Check check : all) {
                if (!check.accepts(text, start, end)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Check named(String name) {
        return Objects.requireNonNull(Checks.byName(name), "validation knows every check");
    }
}
