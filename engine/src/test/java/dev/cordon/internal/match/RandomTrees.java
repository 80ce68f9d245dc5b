package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import dev.cordon.internal.pattern.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded random expressions and texts over one small alphabet, so that matches and near misses are frequent. */
final class RandomTrees {

    private final Random random;
    private final int[] alphabet;

    RandomTrees(Random random, String alphabet) {
        this.random = random;
        this.alphabet = alphabet.codePoints().toArray();
    }

    /** A tree that may match the empty string. */
    Node tree(int depth) {
        int kind = random.nextInt(depth <= 0 ? 3 : 10);
        return switch (kind) {
            case 0, 1 -> new Node.Chars(set());
            case 2 -> random.nextInt(3) == 0 ? assertion() : new Node.Chars(set());
            case 3, 4, 5 -> new Node.Concat(parts(depth, 1 + random.nextInt(4)));
            case 6, 7 -> new Node.Alternate(parts(depth, 2 + random.nextInt(2)));
            case 8 -> repeat(depth);
            default -> random.nextInt(4) == 0 ? new Node.Empty() : repeat(depth);
        };
    }

    private List<Node> parts(int depth, int count) {
        List<Node> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(tree(depth - 1));
        }
        return parts;
    }

    private Node repeat(int depth) {
        int min = random.nextInt(3);
        int max = switch (random.nextInt(3)) {
            case 0 -> Node.Repeat.UNBOUNDED;
            case 1 -> Math.max(1, min);
            default -> min + 1 + random.nextInt(3);
        };
        return new Node.Repeat(tree(depth - 1), min, max, random.nextInt(3) > 0);
    }

    private Node assertion() {
        Node.Assertion.Kind[] kinds = Node.Assertion.Kind.values();
        return new Node.Assertion(kinds[random.nextInt(kinds.length)]);
    }

    private CodePointSet set() {
        if (random.nextInt(12) == 0) {
            return CodePointSet.of('\n').complement();
        }
        CodePointSet.Builder set = new CodePointSet.Builder();
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            int c = character();
            set.add(c, random.nextInt(6) == 0 ? c + random.nextInt(40) : c);
        }
        return random.nextInt(10) == 0 ? set.build().complement() : set.build();
    }

    private int character() {
        return alphabet[random.nextInt(alphabet.length)];
    }

    /** A text of up to {@code maxLength} code points. */
    String text(int maxLength) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(maxLength + 1); n > 0; n--) {
            text.appendCodePoint(character());
        }
        return text.toString();
    }
}
