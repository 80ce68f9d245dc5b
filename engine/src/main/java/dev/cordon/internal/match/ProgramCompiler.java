package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns trees into a {@link Program}. The shapes, and with them the order in which alternatives are preferred, are those of RE2:
 * {@code x{2,4}} is {@code xx(x(x)?)?}, {@code x{2,}} is {@code xx+}, and {@code x*} of an {@code x} that can be empty is
 * {@code (x+)?}.
 *
 * <p>Code is made from the end to the start, so that every jump target is known when it is needed, and with a stack of frames
 * instead of recursion, so that a deep tree costs memory and never a stack overflow.
 */
final class ProgramCompiler {

    private final boolean backwards;
    private final Program.Builder code;
    private final Map<CodePointSet, Integer> sets = new LinkedHashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    private ProgramCompiler(boolean backwards, List<CodePointSet> known, int limit) {
        this.backwards = backwards;
        this.code = new Program.Builder(limit);
        for (CodePointSet set : known) {
            sets.put(set, sets.size());
        }
    }

    /** The program of one tree; its match number is 0. */
    static Program forwards(Node node, int limit) {
        return compile(List.of(node), false, List.of(), limit);
    }

    /**
     * The program that matches the reverse of what {@code node} matches, for reading a text from its end.
     *
     * @param sets the sets of the forward program, so that both number them alike
     */
    static Program backwards(Node node, List<CodePointSet> sets, int limit) {
        return compile(List.of(node), true, sets, limit);
    }

    /** The program that matches any of the trees; match numbers are their indexes. */
    static Program forwards(List<Node> nodes, int limit) {
        return compile(nodes, false, List.of(), limit);
    }

    private static Program compile(List<Node> nodes, boolean backwards, List<CodePointSet> sets, int limit) {
        ProgramCompiler compiler = new ProgramCompiler(backwards, sets, limit);
        int start = -1;
        for (int i = nodes.size() - 1; i >= 0; i--) {
            int match = compiler.code.add(Program.MATCH, i, 0);
            int entry = compiler.run(nodes.get(i), match);
            start = start < 0 ? entry : compiler.code.add(Program.SPLIT, entry, start);
        }
        return compiler.code.build(start, List.copyOf(compiler.sets.keySet()));
    }

    /** Compiles a tree whose continuation is at {@code next}; returns its entry. */
    private int run(Node root, int next) {
        Step step = begin(root, next);
        while (true) {
            if (step instanceof Child child) {
                step = begin(child.node, child.next);
            } else {
                Piece done = (Piece) step;
                Frame waiting = frames.poll();
                if (waiting == null) {
                    return done.entry;
                }
                step = waiting.resume(done);
                if (step instanceof Child) {
                    frames.push(waiting);
                }
            }
        }
    }

    private int setNumber(CodePointSet set) {
        return sets.computeIfAbsent(set, k -> sets.size());
    }

    /** Compiles a leaf at once; for anything else begins a frame, which waits while its first child is compiled. */
    private Step begin(Node node, int next) {
        if (node instanceof Node.Empty) {
            return new Piece(next, true);
        } else if (node instanceof Node.Chars chars) {
            return new Piece(code.add(Program.CHARS, setNumber(chars.set()), next), false);
        } else if (node instanceof Node.Assertion assertion) {
            Node.Assertion.Kind kind = backwards ? Edge.mirrored(assertion.kind()) : assertion.kind();
            return new Piece(code.add(Program.ASSERT, kind.ordinal(), next), true);
        } else if (node instanceof Node.Concat concat) {
            return begin(new ConcatFrame(concat.parts(), next));
        } else if (node instanceof Node.Alternate alternate) {
            return begin(new AlternateFrame(alternate.parts(), next));
        }
        return begin(new RepeatFrame((Node.Repeat) node, next));
    }

    private Step begin(Frame frame) {
        Step first = frame.begin();
        if (first instanceof Child) {
            frames.push(frame);
        }
        return first;
    }

    /** What a frame answers: a child to compile first, or its own finished piece. */
    private sealed interface Step {}

    private record Child(Node node, int next) implements Step {}

    /** Compiled code: where it is entered, and whether it can be passed without consuming. */
    private record Piece(int entry, boolean nullable) implements Step {}

    private interface Frame {
        Step begin();

        Step resume(Piece child);
    }

    private final class ConcatFrame implements Frame {
        private final List<Node> parts;
        private int done;
        private int next;
        private boolean nullable = true;

        ConcatFrame(List<Node> parts, int next) {
            this.parts = parts;
            this.next = next;
        }

        @Override
        public Step begin() {
            if (done == parts.size()) {
                return new Piece(next, nullable);
            }
            done++;
            return new Child(parts.get(backwards ? done - 1 : parts.size() - done), next);
        }

        @Override
        public Step resume(Piece child) {
            next = child.entry;
            nullable &= child.nullable;
            return begin();
        }
    }

    private final class AlternateFrame implements Frame {
        private final List<Node> parts;
        private final int next;
        private final List<Integer> entries = new ArrayList<>();
        private boolean nullable;

        AlternateFrame(List<Node> parts, int next) {
            this.parts = parts;
            this.next = next;
            this.nullable = parts.isEmpty();
        }

        @Override
        public Step begin() {
            if (entries.size() < parts.size()) {
                return new Child(parts.get(entries.size()), next);
            }
            int entry = parts.isEmpty() ? next : entries.get(entries.size() - 1);
            for (int i = entries.size() - 2; i >= 0; i--) {
                entry = code.add(Program.SPLIT, entries.get(i), entry);
            }
            return new Piece(entry, nullable);
        }

        @Override
        public Step resume(Piece child) {
            entries.add(child.entry);
            nullable |= child.nullable;
            return begin();
        }
    }

    private final class RepeatFrame implements Frame {
        private final Node.Repeat repeat;
        private final int exit;
        private int optional;
        private int required;
        private int loop = -1;
        private int next;
        private boolean nullable;

        RepeatFrame(Node.Repeat repeat, int exit) {
            this.repeat = repeat;
            this.exit = exit;
            this.next = exit;
            this.nullable = repeat.min() == 0;
            boolean unbounded = repeat.max() == Node.Repeat.UNBOUNDED;
            if (repeat.body() instanceof Node.Empty || repeat.max() == 0) {
                return;
            }
            optional = unbounded ? 0 : repeat.max() - repeat.min();
            // x{n,} is n - 1 copies before a loop that runs at least once.
            required = unbounded ? Math.max(repeat.min() - 1, 0) : repeat.min();
            if (unbounded) {
                loop = code.add(Program.SPLIT, 0, 0);
            }
        }

        @Override
        public Step begin() {
            if (loop >= 0) {
                return new Child(repeat.body(), loop);
            }
            if (optional > 0 || required > 0) {
                return new Child(repeat.body(), next);
            }
            return new Piece(next, nullable);
        }

        @Override
        public Step resume(Piece child) {
            if (loop >= 0) {
                patch(loop, child.entry);
                if (repeat.min() > 0) {
                    next = child.entry;
                } else {
                    next = child.nullable ? split(child.entry) : loop;
                }
                loop = -1;
            } else if (optional > 0) {
                optional--;
                next = split(child.entry);
            } else {
                required--;
                next = child.entry;
            }
            nullable |= child.nullable;
            return begin();
        }

        /** Prefers the body when greedy, leaving when lazy. */
        private int split(int body) {
            return repeat.greedy() ? code.add(Program.SPLIT, body, exit) : code.add(Program.SPLIT, exit, body);
        }

        private void patch(int pc, int body) {
            if (repeat.greedy()) {
                code.patch(pc, body, exit);
            } else {
                code.patch(pc, exit, body);
            }
        }
    }
}
