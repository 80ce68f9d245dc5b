package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The partition of all code points into classes that a group of sets cannot tell apart: two code points share a class exactly
 * when every set holds both or neither. An automaton over classes has a few dozen columns instead of a million. Immutable.
 *
 * <p>The map is read per UTF-16 unit. Units below 256 index one array; the rest of the basic plane goes through pages of 256,
 * where pages of one class are shared. A surrogate has the class {@link #surrogate}, which no set accepts: an automaton that meets
 * it decodes the pair and asks {@link #ofSupplementary}, so that a program needs one instruction for a set and not one for every
 * pair of surrogate ranges.
 */
final class CharClasses {

    private static final int PAGE = 256;

    private final char[] latin1 = new char[PAGE];
    private final char[][] pages = new char[PAGE][];
    private final int[] supplementaryStarts;
    private final char[] supplementaryClasses;
    private final BitSet[] accepted;
    private final int count;
    private final long memoryBytes;

    private CharClasses(Partition partition) {
        count = partition.classCount();
        accepted = partition.classesOfSets();
        char[][] uniform = new char[columns()][];
        long ownPages = 0;
        for (int p = 0; p < PAGE; p++) {
            int single = isSurrogatePage(p) ? surrogate() : partition.singleClass(p * PAGE, p * PAGE + PAGE - 1);
            if (single < 0) {
                pages[p] = partition.classes(p * PAGE, PAGE);
                ownPages++;
                continue;
            }
            if (uniform[single] == null) {
                uniform[single] = new char[PAGE];
                Arrays.fill(uniform[single], (char) single);
                ownPages++;
            }
            pages[p] = uniform[single];
        }
        System.arraycopy(pages[0], 0, latin1, 0, PAGE);
        supplementaryStarts = partition.supplementaryStarts();
        supplementaryClasses = partition.supplementaryClasses();
        memoryBytes = 2048 + 2 * PAGE * (ownPages + 1) + 6L * supplementaryStarts.length + 64L * accepted.length;
    }

    private static boolean isSurrogatePage(int page) {
        return page >= Character.MIN_SURROGATE >>> 8 && page <= Character.MAX_SURROGATE >>> 8;
    }

    /** The classes of a list of sets; the index of a set in the list is its number afterwards. */
    static CharClasses of(List<CodePointSet> sets) {
        return new CharClasses(Partition.of(sets));
    }

    /** Number of classes of code points. */
    int count() {
        return count;
    }

    /** The class of every surrogate unit; not a class of code points. */
    int surrogate() {
        return count;
    }

    /** The column that stands for "no more text". */
    int end() {
        return count + 1;
    }

    /** Number of columns of a transition row. */
    int columns() {
        return count + 2;
    }

    /** The class of a UTF-16 unit. */
    int of(char unit) {
        return unit < PAGE ? latin1[unit] : pages[unit >>> 8][unit & 0xFF];
    }

    /** The class of a code point above U+FFFF. */
    int ofSupplementary(int codePoint) {
        int i = Arrays.binarySearch(supplementaryStarts, codePoint);
        return supplementaryClasses[i >= 0 ? i : -i - 2];
    }

    /** The column of the code point at {@code position}, {@link #end} when the text is over. */
    int columnAt(char[] text, int length, int position) {
        if (position >= length) {
            return end();
        }
        char unit = text[position];
        return Character.isHighSurrogate(unit)
                ? ofSupplementary(Character.toCodePoint(unit, text[position + 1]))
                : of(unit);
    }

    /** The column of the code point that ends at {@code position}, {@link #end} at the start of the text. */
    int columnBefore(char[] text, int position) {
        if (position <= 0) {
            return end();
        }
        char unit = text[position - 1];
        return Character.isLowSurrogate(unit)
                ? ofSupplementary(Character.toCodePoint(text[position - 2], unit))
                : of(unit);
    }

    /** Whether a set of the list holds the code points of a class; false for the columns that are no class. */
    boolean accepts(int set, int charClass) {
        return accepted[set].get(charClass);
    }

    /** Bytes held, about. */
    long memoryBytes() {
        return memoryBytes;
    }
}
