package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import java.util.ArrayList;
import java.util.List;

/** A program with the character classes its sets induce and the {@link Edge} of each class. Immutable. */
final class Automaton {

    private final Program program;
    private final CharClasses classes;
    private final byte[] edges;

    private Automaton(Program program, CharClasses classes, byte[] edges) {
        this.program = program;
        this.classes = classes;
        this.edges = edges;
    }

    static Automaton of(Program program) {
        List<CodePointSet> sets = new ArrayList<>(program.sets());
        int word = sets.size();
        if (program.hasAssertions()) {
            sets.add(Edge.WORD_SET);
            sets.add(Edge.LINE_FEED_SET);
        }
        CharClasses classes = CharClasses.of(sets);
        byte[] edges = new byte[classes.columns()];
        edges[classes.end()] = Edge.TEXT;
        for (int c = 0; program.hasAssertions() && c < classes.count(); c++) {
            boolean inWord = classes.accepts(word, c);
            boolean lineFeed = classes.accepts(word + 1, c);
            edges[c] = (byte) (inWord ? Edge.WORD : lineFeed ? Edge.LINE_FEED : Edge.OTHER);
        }
        return new Automaton(program, classes, edges);
    }

    /** The same classes with a program over the same sets in the same order. */
    Automaton with(Program other) {
        if (!other.sets().equals(program.sets()) || other.hasAssertions() != program.hasAssertions()) {
            throw new IllegalArgumentException("programs over different sets");
        }
        return new Automaton(other, classes, edges);
    }

    Program program() {
        return program;
    }

    CharClasses classes() {
        return classes;
    }

    /** The {@link Edge} of a column. */
    int edge(int column) {
        return edges[column];
    }
}
