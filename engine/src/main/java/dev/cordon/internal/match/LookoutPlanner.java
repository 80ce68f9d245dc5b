package dev.cordon.internal.match;

import dev.cordon.internal.match.Lookout.Anchor;
import dev.cordon.internal.match.Lookout.Literal;
import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, for one expression, the cheapest {@link Lookout} of each kind by the {@link ChatModel}. Where the best part of
 * the whole is poor, choices are taken apart and each branch gets its own. Deterministic; not thread-safe.
 */
final class LookoutPlanner {

    /** Nanoseconds to look at a place with a rare character, and to confirm a candidate. */
    static final double PLACE_COST = 12;

    private static final double CONFIRM_COST = 250;

    /** What a candidate costs more where the start of its match is not near. */
    private static final double FAR_FACTOR = 3;

    /** Nanoseconds a kilobyte to find long runs without a space, and how many there are. */
    private static final double RUN_COST = 10;

    private static final double RUN_RATE = 0.2;

    /** A lookout at this cost is not worth improving. */
    static final double GOOD = 15;

    private static final int MOST_DEPTH = 3;
    private static final int MOST_SEQUENCES = 240;

    /** Characters that chat text hardly knows: digits and symbols, which all lie in a few ranges. */
    private static final LaneSet SYMBOLS = rareInChat();

    private final Map<CodePointSet, Seen> seen = new IdentityHashMap<>();
    private final LiteralFinder literals = new LiteralFinder();
    private final Layers layers;
    private int sequences;

    /** What the lane shows of a set, and what the model says of that. */
    private record Seen(double rate, double factor, boolean symbols) {}

    /** @param layers which kinds of lookout may be used */
    LookoutPlanner(Layers layers) {
        this.layers = layers;
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

    /** The cheapest lookouts. */
    Choices plan(PatternSpec.Expression spec) {
        sequences = 0;
        Choices leading = choose(Sequence.of(spec, true), 0);
        if (leading.isGood()) {
            return leading;
        }
        sequences = 0;
        return leading.or(choose(Sequence.of(spec, false), 0));
    }

    private Choices choose(Sequence sequence, int depth) {
        Choices best = direct(sequence);
        int part = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < sequence.size() && !best.isGood(); i++) {
            List<Node> branches = sequence.branches(i);
            if (!branches.isEmpty() && sequences + branches.size() <= MOST_SEQUENCES) {
                Choices apart = apart(sequence, i, branches, MOST_DEPTH);
                best = best.or(apart);
                if (apart.meanCost() < least) {
                    least = apart.meanCost();
                    part = i;
                }
            }
        }
        return part < 0 || best.isGood() || depth == MOST_DEPTH
                ? best
                : best.or(apart(sequence, part, sequence.branches(part), depth + 1));
    }

    /** What all branches of a part need together. */
    private Choices apart(Sequence sequence, int part, List<Node> branches, int depth) {
        Choices all = Choices.NOTHING;
        for (Node branch : branches) {
            Sequence taken = sequence.with(part, branch);
            Choices one = depth == MOST_DEPTH ? direct(taken) : choose(taken, depth);
            all = all == Choices.NOTHING ? one : all.and(one);
        }
        return all;
    }

    /** The best of what stands in the sequence as it is. */
    private Choices direct(Sequence sequence) {
        sequences++;
        Choices.Builder best = new Choices.Builder();
        for (int i = 0; i < sequence.size(); i++) {
            if (!(sequence.node(i) instanceof Node.Chars chars)) {
                continue;
            }
            if (chars.set().isEmpty()) {
                return Choices.NEVER;
            }
            if (layers.anchors()) {
                Seen own = seen(chars.set());
                double cost = anchorCost(sequence, i, own, confirmCost(sequence, i));
                best.offerAnchor(new Anchor(sequence, i, 0), cost, own.symbols);
            }
        }
        for (int i = 0; i < sequence.size() && layers.anchors(); i++) {
            int run = sequence.runLength(i);
            if (run >= AnchorTable.SHORTEST_RUN) {
                best.offerAnchor(new Anchor(sequence, i, run), RUN_COST + RUN_RATE * confirmCost(sequence, i), true);
            }
        }
        for (int i = 0; i < sequence.size() && layers.literals(); i++) {
            if (sequence.node(i) instanceof Node.Chars) {
                literals.offer(sequence, i, confirmCost(sequence, i), best);
            }
        }
        return best.build();
    }

    private static double confirmCost(Sequence sequence, int part) {
        return sequence.isFar(part) ? CONFIRM_COST * FAR_FACTOR : CONFIRM_COST;
    }

    private double anchorCost(Sequence sequence, int part, Seen own, double confirm) {
        double likely = own.rate;
        int first = part;
        for (int i = part - 1; i >= 0 && part - i <= Fingerprint.BEFORE && isFixed(sequence, i); i--) {
            first = i;
        }
        for (int i = first; i < sequence.size() && i - part <= Fingerprint.BEHIND && isFixed(sequence, i); i++) {
            if (i != part && sequence.node(i) instanceof Node.Chars chars) {
                likely *= seen(chars.set()).factor;
            }
        }
        return own.rate * PLACE_COST + likely * confirm;
    }

    /** Whether a part stands for one character, or for none. */
    static boolean isFixed(Sequence sequence, int part) {
        return sequence.node(part) instanceof Node.Chars || sequence.node(part) instanceof Node.Assertion;
    }

    private Seen seen(CodePointSet set) {
        Seen known = seen.get(set);
        if (known == null) {
            LaneSet lane = LaneSet.of(set);
            double rate = ChatModel.rate(lane);
            known = new Seen(rate, ChatModel.factor(rate), lane.isWithin(SYMBOLS));
            seen.put(set, known);
        }
        return known;
    }

    /** For each kind of lookout the cheapest that was found. Immutable. */
    static final class Choices {

        /** Least lengths of literals, a kind each; then comes the kind of any characters. */
        static final int[] SHORTEST = {2, 3, 4, 5, 6, 8};

        private static final int CHARACTERS = SHORTEST.length;
        private static final int KINDS = CHARACTERS + 1;

        /** The kind that tells whether an expression is easy to find. */
        private static final int USUAL = 3;

        static final Choices NOTHING = new Choices(all(Lookout.NONE), 1);
        static final Choices NEVER = new Choices(all(Lookout.NEVER), 1);

        private final Lookout[] kinds;
        private final int branches;

        private Choices(Lookout[] kinds, int branches) {
            this.kinds = kinds;
            this.branches = branches;
        }

        private static Lookout[] all(Lookout lookout) {
            Lookout[] kinds = new Lookout[KINDS];
            Arrays.fill(kinds, lookout);
            return kinds;
        }

        /** Looks for characters that chat text hardly knows, and for strings of at least the length of the same index. */
        Lookout usual(int index) {
            return kinds[index];
        }

        /** Looks for characters of any kind. */
        Lookout characters() {
            return kinds[CHARACTERS];
        }

        boolean isGood() {
            return kinds[USUAL].cost() <= GOOD * branches;
        }

        double meanCost() {
            return kinds[USUAL].cost() / branches;
        }

        /** The cheaper of both, kind by kind. */
        Choices or(Choices other) {
            Lookout[] best = new Lookout[KINDS];
            for (int k = 0; k < KINDS; k++) {
                best[k] = other.kinds[k].cost() < kinds[k].cost() ? other.kinds[k] : kinds[k];
            }
            return new Choices(best, Math.min(branches, other.branches));
        }

        /** Both together, kind by kind: for branches one of which is taken. */
        Choices and(Choices other) {
            Lookout[] both = new Lookout[KINDS];
            for (int k = 0; k < KINDS; k++) {
                both[k] = kinds[k].and(other.kinds[k]);
            }
            return new Choices(both, branches + other.branches);
        }

        /** Collects. Not thread-safe. */
        static final class Builder {
            private final Lookout[] kinds = all(Lookout.NONE);

            /** @param usual whether it costs others nothing: no letter, which would have to be looked at wherever it stands */
            void offerAnchor(Anchor anchor, double cost, boolean usual) {
                Lookout lookout = new Lookout(List.of(anchor), List.of(), cost);
                for (int k = usual ? 0 : CHARACTERS; k < KINDS; k++) {
                    kinds[k] = cost < kinds[k].cost() ? lookout : kinds[k];
                }
            }

            /** Whether strings of this length and cost would be taken: not where a character does well enough. */
            boolean wants(int length, double cost) {
                for (int k = 0; k < SHORTEST.length; k++) {
                    if (wants(k, length, cost)) {
                        return true;
                    }
                }
                return false;
            }

            private boolean wants(int kind, int length, double cost) {
                boolean good =
                        kinds[kind].cost() <= GOOD && kinds[kind].literals().isEmpty();
                return !good && length >= SHORTEST[kind] && cost < kinds[kind].cost();
            }

            void offerLiterals(List<String> texts, Sequence sequence, int part, double cost) {
                List<Literal> found = new ArrayList<>(texts.size());
                for (String text : texts) {
                    found.add(new Literal(text, sequence, part));
                }
                Lookout lookout = new Lookout(List.of(), found, cost);
                for (int k = 0; k < SHORTEST.length; k++) {
                    kinds[k] = wants(k, texts.get(0).length(), cost) ? lookout : kinds[k];
                }
            }

            Choices build() {
                return new Choices(kinds, 1);
            }
        }
    }
}
