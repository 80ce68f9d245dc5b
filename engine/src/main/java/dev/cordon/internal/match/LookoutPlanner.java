package dev.cordon.internal.match;

import dev.cordon.internal.match.Lookout.Anchor;
import dev.cordon.internal.match.Lookout.Literal;
import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.text.CaseFold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the {@link Lookout} of an expression: the cheapest thing that all of its matches hold, by the {@link ChatModel}. Where the
 * best part of the whole is poor, choices are taken apart and each branch gets its own. Deterministic; not thread-safe.
 */
final class LookoutPlanner {

    /** Nanoseconds to look at a place with a rare character, and to confirm a candidate. */
    private static final double PLACE_COST = 6;

    private static final double CONFIRM_COST = 250;

    /** What a candidate costs more where the start of its match is not near. */
    private static final double UNBOUNDED_FACTOR = 3;

    /** A lookout at this cost is not worth improving. */
    private static final double GOOD = 15;

    private static final int LONGEST_LITERAL = 16;
    private static final int MOST_STRINGS = 64;
    private static final int MOST_OF_SET = 16;
    private static final int MOST_DEPTH = 3;
    private static final int MOST_SEQUENCES = 160;

    /** Characters that chat text hardly knows: digits and symbols, which all lie in a few ranges. */
    private static final LaneSet SYMBOLS = rareInChat();

    /** Characters that may be looked for; null for none. */
    private final @Nullable LaneSet characters;

    /** Least length of a string that may be looked for. */
    private final int shortestLiteral;

    private final Map<CodePointSet, Double> rates = new HashMap<>();
    private final Map<CodePointSet, List<String>> folds = new HashMap<>();
    private int sequences;

    private LookoutPlanner(@Nullable LaneSet characters, int shortestLiteral) {
        this.characters = characters;
        this.shortestLiteral = shortestLiteral;
    }

    /** Looks for characters that chat text hardly knows. */
    static LookoutPlanner symbols() {
        return new LookoutPlanner(SYMBOLS, Integer.MAX_VALUE);
    }

    /** Looks for characters of any kind. */
    static LookoutPlanner characters() {
        return new LookoutPlanner(LaneSet.ALL, Integer.MAX_VALUE);
    }

    /** Looks for strings of at least this length. */
    static LookoutPlanner literals(int shortest) {
        return new LookoutPlanner(null, shortest);
    }

    private static LaneSet rareInChat() {
        CodePointSet usual = new CodePointSet.Builder()
                .add('A', 'Z')
                .add('a', 'z')
                .add('!', '!')
                .add('\'', '\'')
                .add(',', ',')
                .add('.', '.')
                .add('?', '?')
                .add(0, ' ')
                .build();
        return LaneSet.of(CodePointSet.range(0, 0x7F).minus(usual));
    }

    /** The cheapest lookout; {@link Lookout#NONE} when every match may hold anything. */
    Lookout plan(PatternSpec.Expression spec) {
        sequences = 0;
        Lookout leading = choose(Sequence.of(spec, true), 0);
        if (leading.cost() <= GOOD) {
            return leading;
        }
        sequences = 0;
        Lookout trailing = choose(Sequence.of(spec, false), 0);
        return trailing.cost() < leading.cost() ? trailing : leading;
    }

    private Lookout choose(Sequence sequence, int depth) {
        sequences++;
        Lookout best = direct(sequence);
        for (int i = 0; i < sequence.size() && best.cost() > GOOD && depth < MOST_DEPTH; i++) {
            List<Node> branches = sequence.branches(i);
            if (!branches.isEmpty() && sequences + branches.size() <= MOST_SEQUENCES) {
                Lookout apart = apart(sequence, i, branches, best.cost(), depth);
                best = apart.cost() < best.cost() ? apart : best;
            }
        }
        return best;
    }

    /** One lookout for each branch of a part; {@link Lookout#NONE} once that is no better than {@code limit}. */
    private Lookout apart(Sequence sequence, int part, List<Node> branches, double limit, int depth) {
        List<Anchor> anchors = new ArrayList<>();
        List<Literal> strings = new ArrayList<>();
        double cost = 0;
        for (Node branch : branches) {
            Lookout one = choose(sequence.with(part, branch), depth + 1);
            cost += one.cost();
            if (cost >= limit) {
                return Lookout.NONE;
            }
            anchors.addAll(one.anchors());
            strings.addAll(one.literals());
        }
        return strings.size() > 4 * MOST_STRINGS ? Lookout.NONE : new Lookout(anchors, strings, cost);
    }

    /** The best of what stands in the sequence as it is. */
    private Lookout direct(Sequence sequence) {
        Lookout best = Lookout.NONE;
        for (int i = 0; i < sequence.size(); i++) {
            if (!(sequence.node(i) instanceof Node.Chars chars)) {
                continue;
            }
            if (chars.set().isEmpty()) {
                return Lookout.NEVER;
            }
            double cost = mayAnchor(chars.set()) ? anchorCost(sequence, i, rate(chars.set())) : Lookout.IMPOSSIBLE;
            if (cost < best.cost()) {
                best = new Lookout(List.of(new Anchor(sequence, i)), List.of(), cost);
            }
            Lookout string = shortestLiteral <= LONGEST_LITERAL ? literal(sequence, i) : Lookout.NONE;
            best = string.cost() < best.cost() ? string : best;
        }
        return best;
    }

    private boolean mayAnchor(CodePointSet set) {
        LaneSet allowed = characters;
        return allowed != null && LaneSet.of(set).isWithin(allowed);
    }

    private double anchorCost(Sequence sequence, int part, double rate) {
        double likely = rate;
        int first = part;
        for (int i = part - 1; i >= 0 && part - i <= Fingerprint.BEFORE && isFixed(sequence, i); i--) {
            first = i;
        }
        for (int i = first; i < sequence.size() && i - part <= Fingerprint.BEHIND && isFixed(sequence, i); i++) {
            if (i != part && sequence.node(i) instanceof Node.Chars chars) {
                likely *= factor(chars.set());
            }
        }
        return rate * PLACE_COST + likely * confirmCost(sequence, part);
    }

    private static boolean isFixed(Sequence sequence, int part) {
        return sequence.node(part) instanceof Node.Chars || sequence.node(part) instanceof Node.Assertion;
    }

    private static double confirmCost(Sequence sequence, int part) {
        Reach reach = sequence.reach(part);
        return reach.isUnbounded() ? CONFIRM_COST * UNBOUNDED_FACTOR : CONFIRM_COST;
    }

    /** The best strings that begin at a part. */
    private Lookout literal(Sequence sequence, int part) {
        List<String> strings = List.of("");
        double likely = ChatModel.UNITS;
        double best = Lookout.IMPOSSIBLE;
        List<String> chosen = strings;
        double confirm = confirmCost(sequence, part);
        for (int i = part; i < sequence.size() && isFixed(sequence, i); i++) {
            if (!(sequence.node(i) instanceof Node.Chars chars)) {
                continue;
            }
            strings = join(strings, foldsOf(chars.set()));
            if (strings.isEmpty()) {
                break;
            }
            likely *= foldedFactor(chars.set());
            double cost = likely * confirm + 0.02 * strings.size();
            if (strings.get(0).length() >= shortestLiteral && cost < best) {
                best = cost;
                chosen = strings;
            }
        }
        if (best >= Lookout.IMPOSSIBLE) {
            return Lookout.NONE;
        }
        List<Literal> found = new ArrayList<>(chosen.size());
        for (String text : chosen) {
            found.add(new Literal(text, sequence, part));
        }
        return new Lookout(List.of(), found, best);
    }

    /** Every string of the first list followed by every one of the second; empty when that is too much or not known. */
    private static List<String> join(List<String> first, @Nullable List<String> second) {
        if (second == null
                || first.size() * second.size() > MOST_STRINGS
                || first.get(0).length() >= LONGEST_LITERAL) {
            return List.of();
        }
        List<String> joined = new ArrayList<>(first.size() * second.size());
        for (String a : first) {
            for (String b : second) {
                joined.add(a + b);
            }
        }
        return joined;
    }

    /** The folded members of a set; null when they are many, or fold to another number of units. */
    private @Nullable List<String> foldsOf(CodePointSet set) {
        if (set.size() > 4 * MOST_OF_SET) {
            return null;
        }
        List<String> known = folds.get(set);
        if (known == null) {
            known = computeFolds(set);
            folds.put(set, known);
        }
        return known.isEmpty() ? null : known;
    }

    private static List<String> computeFolds(CodePointSet set) {
        Set<String> folded = new LinkedHashSet<>();
        for (int r = 0; r < set.rangeCount(); r++) {
            for (int c = set.first(r); c <= set.last(r); c++) {
                // One unit each, so that every string has as many units as parts.
                if (Character.isSupplementaryCodePoint(CaseFold.fold(c)) || Character.isSupplementaryCodePoint(c)) {
                    return List.of();
                }
                folded.add(Character.toString(CaseFold.fold(c)));
            }
        }
        return folded.size() > MOST_OF_SET ? List.of() : List.copyOf(folded);
    }

    private double rate(CodePointSet set) {
        return rates.computeIfAbsent(set, s -> ChatModel.rate(LaneSet.of(s)));
    }

    private double factor(CodePointSet set) {
        return ChatModel.factor(rate(set));
    }

    /** A literal is compared caselessly, so both cases count. */
    private double foldedFactor(CodePointSet set) {
        double sum = 0;
        List<String> folded = foldsOf(set);
        for (String one : folded == null ? List.<String>of() : folded) {
            char c = one.charAt(0);
            sum += c < 0x80 ? ChatModel.rate(c) + (c >= 'a' && c <= 'z' ? ChatModel.rate(c - 0x20) : 0) : 1;
        }
        return ChatModel.factor(sum);
    }
}
