package dev.cordon.testing;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import java.util.List;
import java.util.Random;

/** Writes a random text that a tree would match if its assertions held: without it most random texts match little. */
final class RandomMatch {

    private static final int MOST_REPEATS = 6;

    private final Alphabet alphabet;
    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private RandomMatch(Alphabet alphabet, Random random) {
        this.alphabet = alphabet;
        this.random = random;
    }

    static String of(Node node, Alphabet alphabet, Random random) {
        RandomMatch match = new RandomMatch(alphabet, random);
        match.write(node);
        return match.out.toString();
    }

    private void write(Node node) {
        if (node instanceof Node.Chars chars) {
            out.appendCodePoint(member(chars.set()));
        } else if (node instanceof Node.Concat concat) {
            concat.parts().forEach(this::write);
        } else if (node instanceof Node.Alternate alternate) {
            List<Node> parts = alternate.parts();
            write(parts.get(random.nextInt(parts.size())));
        } else if (node instanceof Node.Repeat repeat) {
            int spread = Math.min(MOST_REPEATS, repeat.max() - repeat.min());
            for (int times = repeat.min() + random.nextInt(spread + 1); times > 0; times--) {
                write(repeat.body());
            }
        }
    }

    /**
     * A member from the alphabet or from ASCII, or else one that is not in the set. Others would do as well, but for those that are
     * newer than the tables of RE2/J.
     */
    private int member(CodePointSet set) {
        for (int tries = 0; tries < 30; tries++) {
            int c = random.nextInt(4) == 0 ? random.nextInt(0x80) : alphabet.pick(random);
            if (set.contains(c)) {
                return c;
            }
        }
        return alphabet.pick(random);
    }
}
