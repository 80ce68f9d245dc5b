package dev.cordon.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits sets of code points into sequences of byte ranges: a code point is in the set exactly when its UTF-8 form takes one byte
 * of each range of one sequence. Sequences come in code point order and are disjoint.
 */
final class Utf8Ranges {

    /** Last code point of one, two, three and four bytes. */
    private static final int[] LAST_OF_LENGTH = {0x7F, 0x7FF, 0xFFFF, 0x10FFFF};

    private final List<int[]> sequences = new ArrayList<>();

    private Utf8Ranges() {}

    /** The sequences; each is {@code first, last} of every byte in turn. */
    static List<int[]> of(CodePointSet set) {
        Utf8Ranges ranges = new Utf8Ranges();
        for (int i = 0; i < set.rangeCount(); i++) {
            int first = set.first(i);
            for (int length = 1; length <= 4; length++) {
                int last = Math.min(set.last(i), LAST_OF_LENGTH[length - 1]);
                if (first <= last) {
                    ranges.split(first, last, length);
                    first = last + 1;
                }
            }
        }
        return ranges.sequences;
    }

    /** Cuts a range of one encoded length until the bytes of its ends span it. */
    private void split(int first, int last, int length) {
        for (int level = 1; level < length; level++) {
            int low = (1 << (6 * level)) - 1;
            if ((first & ~low) == (last & ~low)) {
                continue;
            }
            if ((first & low) != 0) {
                split(first, first | low, length);
                split((first | low) + 1, last, length);
                return;
            }
            if ((last & low) != low) {
                split(first, (last & ~low) - 1, length);
                split(last & ~low, last, length);
                return;
            }
        }
        sequences.add(sequence(first, last, length));
    }

    private static int[] sequence(int first, int last, int length) {
        int[] sequence = new int[2 * length];
        for (int i = 0; i < length; i++) {
            sequence[2 * i] = utf8Byte(first, i, length);
            sequence[2 * i + 1] = utf8Byte(last, i, length);
        }
        return sequence;
    }

    private static int utf8Byte(int codePoint, int index, int length) {
        if (length == 1) {
            return codePoint;
        }
        int bits = codePoint >> (6 * (length - 1 - index));
        return index > 0 ? 0x80 | bits & 0x3F : 0xF00 >> length & 0xFF | bits;
    }
}
