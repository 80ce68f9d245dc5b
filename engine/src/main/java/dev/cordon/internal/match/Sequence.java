package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import dev.cordon.internal.pattern.Widths;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression asks of a text, as one line of parts that stand one after another: left context, pattern, right context.
 * Repeats that must occur are written out a few times, so that what every match holds is a part of its own; whatever is optional
 * or a choice stays a part that can be replaced by one of its branches. Immutable.
 */
final class Sequence {

    /** Copies written out of a repeated set: more than a fingerprint sees. */
    private static final int COPIES = 8;

    /** Which part of an expression something belongs to. */
    enum Section {
        BEFORE,
        PATTERN,
        AFTER
    }

    private final List<Node> nodes;
    private final List<Section> sections;
    private final boolean leading;

    private Sequence(List<Node> nodes, List<Section> sections, boolean leading) {
        this.nodes = nodes;
        this.sections = sections;
        this.leading = leading;
    }

    /** @param leading whether the copies written out of a repeat stand before its rest; else behind it */
    static Sequence of(PatternSpec.Expression spec, boolean leading) {
        Sequence sequence = new Sequence(new ArrayList<>(), new ArrayList<>(), leading);
        sequence.addNullable(spec.before(), Section.BEFORE);
        sequence.add(spec.pattern(), Section.PATTERN);
        sequence.addNullable(spec.after(), Section.AFTER);
        return sequence;
    }

    /** The same with part {@code index} replaced by a branch of it. */
    Sequence with(int index, Node branch) {
        Sequence other = new Sequence(new ArrayList<>(), new ArrayList<>(), leading);
        for (int i = 0; i < nodes.size(); i++) {
            if (i == index) {
                other.add(branch, sections.get(i));
            } else {
                other.nodes.add(nodes.get(i));
                other.sections.add(sections.get(i));
            }
        }
        return other;
    }

    private void addNullable(@Nullable Node node, Section section) {
        if (node != null) {
            add(node, section);
        }
    }

    private void add(Node node, Section section) {
        if (node instanceof Node.Concat concat) {
            concat.parts().forEach(part -> add(part, section));
        } else if (node instanceof Node.Repeat repeat && repeat.min() > 0) {
            int copies = repeat.body() instanceof Node.Chars ? Math.min(repeat.min(), COPIES) : 1;
            boolean unbounded = repeat.max() == Node.Repeat.UNBOUNDED;
            int most = unbounded ? Node.Repeat.UNBOUNDED : repeat.max() - copies;
            Node rest = new Node.Repeat(repeat.body(), repeat.min() - copies, most, repeat.greedy());
            if (!leading && most > 0) {
                append(rest, section);
            }
            for (int i = 0; i < copies; i++) {
                add(repeat.body(), section);
            }
            if (leading && most > 0) {
                append(rest, section);
            }
        } else if (!(node instanceof Node.Empty)) {
            append(node, section);
        }
    }

    private void append(Node node, Section section) {
        nodes.add(node);
        sections.add(section);
    }

    int size() {
        return nodes.size();
    }

    Node node(int index) {
        return nodes.get(index);
    }

    /** The branches one of which stands in place of a part; empty when the part is no choice. */
    List<Node> branches(int index) {
        Node node = nodes.get(index);
        if (node instanceof Node.Alternate alternate) {
            return alternate.parts();
        } else if (node instanceof Node.Repeat repeat && repeat.min() == 0 && repeat.max() == 1) {
            return List.of(new Node.Empty(), repeat.body());
        }
        return List.of();
    }

    /**
     * How many characters, all ASCII and none a space, stand one after another from a part on, in every match; 0 where the run
     * begins before the part.
     */
    int runLength(int index) {
        if (index > 0 && unspaced(nodes.get(index - 1)) != null && isExact(nodes.get(index - 1))) {
            return 0;
        }
        int length = 0;
        for (int i = index; i < size() && unspaced(nodes.get(i)) != null; i++) {
            length += nodes.get(i) instanceof Node.Repeat repeat ? repeat.min() : 1;
            if (!isExact(nodes.get(i))) {
                return length;
            }
        }
        return length;
    }

    /** What the lane shows of any character of a run. */
    LaneSet runSet(int index, int length) {
        CodePointSet.Builder all = new CodePointSet.Builder();
        int left = length;
        for (int i = index; left > 0; i++) {
            CodePointSet set = unspaced(nodes.get(i));
            if (set == null) {
                throw new IllegalArgumentException("no run of " + length + " at part " + index);
            }
            all.addAll(set);
            left -= nodes.get(i) instanceof Node.Repeat repeat ? repeat.min() : 1;
        }
        return LaneSet.of(all.build());
    }

    private static boolean isExact(Node node) {
        return !(node instanceof Node.Repeat repeat) || repeat.min() == repeat.max();
    }

    /** The set of a character or of a repeated one that is ASCII and has no space; else null. */
    private static @Nullable CodePointSet unspaced(Node node) {
        Node one = node instanceof Node.Repeat repeat ? repeat.body() : node;
        if (!(one instanceof Node.Chars chars) || chars.set().isEmpty()) {
            return null;
        }
        CodePointSet set = chars.set();
        return set.contains(' ') || set.last(set.rangeCount() - 1) > 0x7F ? null : set;
    }

    /** Whether the distance from a part to the start of the match has no bound. */
    boolean isFar(int index) {
        boolean left = sections.get(index) == Section.BEFORE;
        for (int i = left ? index : 0; i < (left ? size() : index); i++) {
            if ((sections.get(i) == Section.BEFORE) == left && isUnbounded(nodes.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnbounded(Node node) {
        return !(node instanceof Node.Chars) && Widths.of(node).maxUnits() == Widths.UNBOUNDED;
    }

    /** How far before the first unit of a part the match can start; negative where the part lies in the left context. */
    Reach reach(int index) {
        Section section = sections.get(index);
        boolean left = section == Section.BEFORE;
        long least = 0;
        long most = 0;
        List<Node> between = new ArrayList<>();
        for (int i = left ? index : 0; i < (left ? size() : index); i++) {
            if ((sections.get(i) == Section.BEFORE) == left) {
                Widths widths = Widths.of(nodes.get(i));
                least = Math.min(least + widths.minUnits(), Reach.UNBOUNDED);
                most = Math.min(most + widths.maxUnits(), Reach.UNBOUNDED);
                between.add(nodes.get(i));
            }
        }
        if (left) {
            return new Reach((int) -most, (int) -least, null);
        }
        Node prefix = most == Reach.UNBOUNDED ? new Node.Concat(between) : null;
        return new Reach((int) least, (int) most, prefix);
    }
}
