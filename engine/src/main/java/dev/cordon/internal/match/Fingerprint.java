package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the lane looks like around one part of a {@link Sequence}: for each place from {@link #BEFORE} units before it to
 * {@link #BEHIND} units behind it the bytes that can stand there. Found by walking the tree with the set of distances that are
 * reachable, so alternatives and repeats of any size cost a few steps. Over-reports alone: assertions count as true, except a word
 * boundary at the very start, which is cheap and telling.
 */
final class Fingerprint {

    /** Places before the part. */
    static final int BEFORE = 4;

    /** Places behind the first unit of the part. */
    static final int BEHIND = 7;

    /** All places. */
    static final int PLACES = BEFORE + 1 + BEHIND;

    private static final int MOST_STEPS = 64;

    /** What stands before a word that begins at a boundary: no ASCII word character, or no character at all. */
    private static final LaneSet NO_WORD = noWord();

    private final LaneSet[] sets;
    private final boolean backwards;
    private final int reach;

    private Fingerprint(boolean backwards, int reach) {
        this.backwards = backwards;
        this.reach = reach;
        this.sets = new LaneSet[reach];
        Arrays.fill(sets, LaneSet.of(CodePointSet.EMPTY));
    }

    /** The sets around part {@code at}; that part stands at place {@link #BEFORE}. */
    static LaneSet[] of(Sequence sequence, int at) {
        Fingerprint ahead = new Fingerprint(false, BEHIND + 1);
        long reached = 1;
        for (int i = at; i < sequence.size() && reached != 0; i++) {
            reached = ahead.walk(sequence.node(i), reached);
        }
        ahead.open(reached, LaneSet.ALL);
        Fingerprint back = new Fingerprint(true, BEFORE);
        reached = 1;
        for (int i = at - 1; i >= 0 && reached != 0; i--) {
            reached = back.walk(sequence.node(i), reached);
        }
        back.open(reached, beginsWithWord(sequence) ? NO_WORD : LaneSet.ALL);
        List<LaneSet> all = new ArrayList<>(PLACES);
        for (int i = BEFORE - 1; i >= 0; i--) {
            all.add(back.sets[i]);
        }
        all.addAll(Arrays.asList(ahead.sets));
        return all.toArray(LaneSet[]::new);
    }

    /** Distances reachable behind {@code node} from the distances {@code from}; bit {@code d} stands for a distance of d units. */
    private long walk(Node node, long from) {
        if (from == 0 || node instanceof Node.Empty || node instanceof Node.Assertion) {
            return from;
        } else if (node instanceof Node.Chars chars) {
            return step(chars.set(), from);
        } else if (node instanceof Node.Concat concat) {
            long reached = from;
            int size = concat.parts().size();
            for (int i = 0; i < size; i++) {
                reached = walk(concat.parts().get(backwards ? size - 1 - i : i), reached);
            }
            return reached;
        } else if (node instanceof Node.Alternate alternate) {
            long reached = 0;
            for (Node part : alternate.parts()) {
                reached |= walk(part, from);
            }
            return reached;
        }
        return repeat((Node.Repeat) node, from);
    }

    private long repeat(Node.Repeat repeat, long from) {
        long left = repeat.min() == 0 ? from : 0;
        long reached = from;
        for (int n = 1; n <= repeat.max() && n <= MOST_STEPS && reached != 0; n++) {
            long next = walk(repeat.body(), reached);
            if (n >= repeat.min() || next == reached) {
                left |= next;
            }
            reached = next;
        }
        return left;
    }

    private long step(CodePointSet set, long from) {
        if (set.isEmpty()) {
            return 0;
        }
        boolean pairs = set.last(set.rangeCount() - 1) > Character.MAX_VALUE;
        LaneSet seen = LaneSet.of(set);
        long reached = 0;
        for (int d = 0; d < reach; d++) {
            if ((from >>> d & 1) != 0) {
                sets[d] = sets[d].union(seen);
                reached |= 1L << d + 1;
                if (pairs) {
                    reached |= 1L << d + 2;
                    if (d + 1 < reach) {
                        sets[d + 1] = sets[d + 1].union(seen);
                    }
                }
            }
        }
        return reached & (1L << reach) - 1;
    }

    /** Where the expression can be over, anything may stand: {@code edge} next to it. */
    private void open(long reached, LaneSet edge) {
        for (int d = 0; d < reach; d++) {
            if ((reached >>> d & 1) != 0) {
                sets[d] = sets[d].union(edge);
                Arrays.fill(sets, d + 1, reach, LaneSet.ALL);
            }
        }
    }

    private static boolean beginsWithWord(Sequence sequence) {
        return sequence.size() > 1
                && sequence.node(0) instanceof Node.Assertion assertion
                && assertion.kind() == Node.Assertion.Kind.WORD_BOUNDARY
                && sequence.node(1) instanceof Node.Chars chars
                && chars.set().minus(Edge.WORD_SET).isEmpty();
    }

    private static LaneSet noWord() {
        // A unit outside ASCII is no word character even where the lane shows the letter it folds to.
        return LaneSet.of(Edge.WORD_SET.complement());
    }
}
