package dev.cordon.internal.match;

import dev.cordon.internal.pattern.CodePointSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All code points cut at every bound of every set of a list. Stretches between two cuts that lie in the same sets get the same
 * class. Only used while {@link CharClasses} is built.
 */
final class Partition {

    private final int[] starts;
    private final char[] classes;
    private final BitSet[] classesOfSets;
    private final int classCount;

    private Partition(int[] starts, char[] classes, BitSet[] classesOfSets, int classCount) {
        this.starts = starts;
        this.classes = classes;
        this.classesOfSets = classesOfSets;
        this.classCount = classCount;
    }

    static Partition of(List<CodePointSet> sets) {
        long[] bounds = bounds(sets);
        int[] starts = new int[bounds.length + 2];
        char[] classes = new char[bounds.length + 2];
        Map<BitSet, Character> known = new HashMap<>();
        BitSet current = new BitSet(sets.size());
        int n = 0;
        int b = 0;
        for (int at = 0; at <= Character.MAX_CODE_POINT; ) {
            for (; b < bounds.length && position(bounds[b]) == at; b++) {
                current.flip((int) bounds[b]);
            }
            starts[n] = at;
            classes[n++] = classOf(current, known);
            int next = b < bounds.length ? position(bounds[b]) : Character.MAX_CODE_POINT + 1;
            boolean crosses =
                    at < Character.MIN_SUPPLEMENTARY_CODE_POINT && next > Character.MIN_SUPPLEMENTARY_CODE_POINT;
            at = crosses ? Character.MIN_SUPPLEMENTARY_CODE_POINT : next;
        }
        BitSet[] classesOfSets = new BitSet[sets.size()];
        for (int s = 0; s < classesOfSets.length; s++) {
            int set = s;
            classesOfSets[s] = new BitSet();
            known.forEach((members, c) -> classesOfSets[set].set(c, members.get(set)));
        }
        return new Partition(Arrays.copyOf(starts, n), Arrays.copyOf(classes, n), classesOfSets, known.size());
    }

    /** Where a set begins or stops to hold code points: position in the upper half, number of the set in the lower. */
    private static long[] bounds(List<CodePointSet> sets) {
        int ranges = 0;
        for (CodePointSet set : sets) {
            ranges += set.rangeCount();
        }
        long[] bounds = new long[2 * ranges];
        int n = 0;
        for (int s = 0; s < sets.size(); s++) {
            CodePointSet set = sets.get(s);
            for (int r = 0; r < set.rangeCount(); r++) {
                bounds[n++] = (long) set.first(r) << 32 | s;
                bounds[n++] = (long) (set.last(r) + 1) << 32 | s;
            }
        }
        Arrays.sort(bounds);
        return bounds;
    }

    private static int position(long bound) {
        return (int) (bound >>> 32);
    }

    private static char classOf(BitSet members, Map<BitSet, Character> known) {
        Character c = known.get(members);
        if (c == null) {
            c = (char) known.size();
            known.put((BitSet) members.clone(), c);
        }
        return c;
    }

    int classCount() {
        return classCount;
    }

    /** For each set, the classes it holds. */
    BitSet[] classesOfSets() {
        return classesOfSets;
    }

    /** The class that all of {@code [first, last]} share, or -1 when there are several. */
    int singleClass(int first, int last) {
        int i = stretch(first);
        return i + 1 == starts.length || starts[i + 1] > last ? classes[i] : -1;
    }

    /** The class of each of {@code length} code points. */
    char[] classes(int first, int length) {
        char[] out = new char[length];
        int i = stretch(first);
        for (int k = 0; k < length; k++) {
            while (i + 1 < starts.length && starts[i + 1] <= first + k) {
                i++;
            }
            out[k] = classes[i];
        }
        return out;
    }

    /** First code points of the stretches above U+FFFF, ascending. */
    int[] supplementaryStarts() {
        return Arrays.copyOfRange(starts, stretch(Character.MIN_SUPPLEMENTARY_CODE_POINT), starts.length);
    }

    /** The classes of {@link #supplementaryStarts}. */
    char[] supplementaryClasses() {
        return Arrays.copyOfRange(classes, stretch(Character.MIN_SUPPLEMENTARY_CODE_POINT), classes.length);
    }

    private int stretch(int codePoint) {
        int i = Arrays.binarySearch(starts, codePoint);
        return i >= 0 ? i : -i - 2;
    }
}
