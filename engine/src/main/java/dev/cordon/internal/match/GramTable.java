package dev.cordon.internal.match;

/**
 * Terms by the windows they must show to someone who looks at every {@code step}-th position only: of each term {@code step}
 * consecutive windows are known, so exactly one of them stands at a position that is looked at. A bitmap answers for nearly all
 * positions; the rest is looked up and compared. Immutable; thread-safe.
 *
 * <p>Cost: about 0.8 ns for each position looked at, whatever the number of terms, and a comparison for each candidate.
 */
final class GramTable {

    /** Bits of a bitmap that stays in the nearest caches. */
    private static final int NEAR_BITS = 19;

    private final int step;
    private final int width;
    private final long[] bitmap;
    private final int bitmapShift;
    /** Entries of slot {@code s} are those from {@code slots[s]} to {@code slots[s + 1]}; the slot is the low part of a hash. */
    private final int[] slots;

    private final int[] hashes;
    private final int[] terms;
    private final byte[] offsets;

    /** @param grams entries; those of one term must come in descending order of their offsets */
    GramTable(int step, int width, GramList grams) {
        this.step = step;
        this.width = width;
        int size = grams.size();
        int bits = bitsFor(size);
        bitmap = new long[1 << bits - 6];
        bitmapShift = Integer.SIZE - bits;
        slots = new int[Integer.highestOneBit(Math.max(size, 1)) * 2 + 1];
        hashes = new int[size];
        terms = new int[size];
        offsets = new byte[size];
        fill(grams);
    }

    /** Few bits are set where that fits the nearest caches, and up to a sixteenth where it does not. */
    private static int bitsFor(int size) {
        int least = Integer.SIZE - Integer.numberOfLeadingZeros(size * 16);
        int wished = Integer.SIZE - Integer.numberOfLeadingZeros(size * 64);
        return Math.max(Math.max(10, least), Math.min(wished, NEAR_BITS));
    }

    /** Sorts the entries by slot and keeps their order within one. */
    private void fill(GramList grams) {
        int mask = slots.length - 2;
        for (int i = 0; i < grams.size(); i++) {
            int bit = grams.hash(i) >>> bitmapShift;
            bitmap[bit >>> 6] |= 1L << bit;
            slots[(grams.hash(i) & mask) + 1]++;
        }
        for (int s = 1; s < slots.length; s++) {
            slots[s] += slots[s - 1];
        }
        int[] at = slots.clone();
        for (int i = 0; i < grams.size(); i++) {
            int entry = at[grams.hash(i) & mask]++;
            hashes[entry] = grams.hash(i);
            terms[entry] = grams.term(i);
            offsets[entry] = (byte) grams.offset(i);
        }
    }

    /**
     * Looks at the positions of a stretch of a text.
     *
     * @param from first position; a multiple of {@link #step}
     * @param to position after the last
     * @param length of the text
     * @param hits room for a position each
     * @param out gets pairs: a term, and where it would start, which may be below zero. Those of one term come in text order.
     */
    void scan(byte[] lane, int from, int to, int length, int[] hits, IntStack out) {
        int stop = Math.min(to, length - width + 1);
        // The same loop with each step as a constant: only then does the compiler drop its checks and unroll it.
        int found = switch (step) {
            case 1 -> look(lane, from, stop, 1, hits);
            case 2 -> look(lane, from, stop, 2, hits);
            case 3 -> look(lane, from, stop, 3, hits);
            case 4 -> look(lane, from, stop, 4, hits);
            case 5 -> look(lane, from, stop, 5, hits);
            case 6 -> look(lane, from, stop, 6, hits);
            case 7 -> look(lane, from, stop, 7, hits);
            default -> look(lane, from, stop, 8, hits);
        };
        int drop = Grams.dropOf(width);
        for (int i = 0; i < found; i++) {
            lookUp(Grams.hash(lane, hits[i], drop), hits[i], out);
        }
    }

    private int look(byte[] lane, int from, int stop, int distance, int[] hits) {
        int drop = Grams.dropOf(width);
        long[] bits = bitmap;
        int shift = bitmapShift;
        int found = 0;
        for (int i = from; i < stop; i += distance) {
            int bit = Grams.hash(lane, i, drop) >>> shift;
            if ((bits[bit >>> 6] >>> bit & 1) != 0) {
                hits[found++] = i;
            }
        }
        return found;
    }

    private void lookUp(int hash, int at, IntStack out) {
        int slot = hash & slots.length - 2;
        for (int entry = slots[slot]; entry < slots[slot + 1]; entry++) {
            if (hashes[entry] == hash) {
                out.push(terms[entry]);
                out.push(at - offsets[entry]);
            }
        }
    }

    /** Distance of the positions that are looked at. */
    int step() {
        return step;
    }

    long memoryBytes() {
        return 8L * bitmap.length + 4L * slots.length + 9L * hashes.length + 120;
    }
}
