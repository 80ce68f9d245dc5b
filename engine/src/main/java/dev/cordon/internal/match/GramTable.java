package dev.cordon.internal.match;

/**
 * Terms by the windows they must show to someone who looks at every {@code step}-th position only: of each term {@code step}
 * consecutive windows are known, so exactly one of them stands at a position that is looked at. A bitmap answers for nearly all
 * positions; the rest is looked up and compared. Immutable; thread-safe.
 *
 * <p>Cost: about 0.8 ns for each position looked at, whatever the number of terms, and a comparison for each candidate.
 */
final class GramTable {

    /** Offset of the probe of a term too short for one. */
    static final int NO_PROBE = -1;

    private static final int SPREAD = 0x9E3779B1;

    /** Bits of a bitmap that stays in the nearest caches. */
    private static final int NEAR_BITS = 19;

    private final int step;
    private final int width;
    private final long[] bitmap;
    private final int bitmapShift;
    /** Entries of slot {@code s} are those from {@code slots[s]} to {@code slots[s + 1]}; see {@link #slot}. */
    private final int[] slots;

    private final int slotShift;
    private final int[] hashes;
    private final int[] terms;
    private final byte[] offsets;
    private final byte[] probeOffsets;
    private final int[] probes;

    /** @param grams entries; those of one term must come in descending order of their offsets */
    GramTable(int step, int width, GramList grams) {
        this.step = step;
        this.width = width;
        int size = grams.size();
        int bits = bitsFor(size);
        bitmap = new long[1 << bits - 6];
        bitmapShift = Integer.SIZE - bits;
        int slotBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(size, 1));
        slots = new int[(1 << slotBits) + 1];
        slotShift = Integer.SIZE - slotBits;
        hashes = new int[size];
        terms = new int[size];
        offsets = new byte[size];
        probeOffsets = new byte[size];
        probes = new int[size];
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
        for (int i = 0; i < grams.size(); i++) {
            int bit = grams.hash(i) >>> bitmapShift;
            bitmap[bit >>> 6] |= 1L << bit;
            slots[slot(grams.hash(i)) + 1]++;
        }
        for (int s = 1; s < slots.length; s++) {
            slots[s] += slots[s - 1];
        }
        int[] at = slots.clone();
        for (int i = 0; i < grams.size(); i++) {
            int entry = at[slot(grams.hash(i))]++;
            hashes[entry] = grams.hash(i);
            terms[entry] = grams.term(i);
            offsets[entry] = (byte) grams.offset(i);
            probeOffsets[entry] = (byte) grams.probeOffset(i);
            probes[entry] = grams.probe(i);
        }
    }

    /**
     * Looks at the positions of a stretch of a text.
     *
     * @param from first position; a multiple of {@link #step}
     * @param to position after the last
     * @param length of the text
     * @param hits room for a position each
     * @param out gets pairs: a term, and where it would start. Those of one term come in text order.
     */
    void scan(byte[] lane, int from, int to, int length, int[] hits, IntStack out) {
        int stop = Math.min(to, length - width + 1);
        int found = switch (step) {
            case 1 -> byOne(lane, from, stop, hits);
            case 2 -> byTwo(lane, from, stop, hits);
            case 3 -> byThree(lane, from, stop, hits);
            case 4 -> byFour(lane, from, stop, hits);
            case 5 -> byFive(lane, from, stop, hits);
            case 6 -> bySix(lane, from, stop, hits);
            case 7 -> bySeven(lane, from, stop, hits);
            default -> byEight(lane, from, stop, hits);
        };
        int drop = Grams.dropOf(width);
        for (int i = 0; i < found; i++) {
            lookUp(Grams.hash(lane, hits[i], drop), hits[i], lane, length, out);
        }
    }

    // The same loop with each step as a constant: only then does the compiler drop its checks and unroll it. A
    // parameter is not
    // enough: it is more than twice slower.

    private int byOne(byte[] lane, int from, int stop, int[] hits) {
        int drop = Grams.dropOf(width);
        long[] bits = bitmap;
        int shift = bitmapShift;
        int found = 0;
        for (int i = from; i < stop; i += 1) {
            int bit = Grams.hash(lane, i, drop) >>> shift;
            if ((bits[bit >>> 6] >>> bit & 1) != 0) {
                hits[found++] = i;
            }
        }
        return found;
    }

    private int byTwo(byte[] lane, int from, int stop, int[] hits) {
        int drop = Grams.dropOf(width);
        long[] bits = bitmap;
        int shift = bitmapShift;
        int found = 0;
        for (int i = from; i < stop; i += 2) {
            int bit = Grams.hash(lane, i, drop) >>> shift;
            if ((bits[bit >>> 6] >>> bit & 1) != 0) {
                hits[found++] = i;
            }
        }
        return found;
    }

    private int byThree(byte[] lane, int from, int stop, int[] hits) {
        int drop = Grams.dropOf(width);
        long[] bits = bitmap;
        int shift = bitmapShift;
        int found = 0;
        for (int i = from; i < stop; i += 3) {
            int bit = Grams.hash(lane, i, drop) >>> shift;
            if ((bits[bit >>> 6] >>> bit & 1) != 0) {
                hits[found++] = i;
            }
        }
        return found;
    }

    private int byFour(byte[] lane, int from, int stop, int[] hits) {
        int drop = Grams.dropOf(width);
        long[] bits = bitmap;
        int shift = bitmapShift;
        int found = 0;
        for (int i = from; i < stop; i += 4) {
            int bit = Grams.hash(lane, i, drop) >>> shift;
            if ((bits[bit >>> 6] >>> bit & 1) != 0) {
                hits[found++] = i;
            }
        }
        return found;
    }

    private int byFive(byte[] lane, int from, int stop, int[] hits) {
        int drop = Grams.dropOf(width);
        long[] bits = bitmap;
        int shift = bitmapShift;
        int found = 0;
        for (int i = from; i < stop; i += 5) {
            int bit = Grams.hash(lane, i, drop) >>> shift;
            if ((bits[bit >>> 6] >>> bit & 1) != 0) {
                hits[found++] = i;
            }
        }
        return found;
    }

    private int bySix(byte[] lane, int from, int stop, int[] hits) {
        int drop = Grams.dropOf(width);
        long[] bits = bitmap;
        int shift = bitmapShift;
        int found = 0;
        for (int i = from; i < stop; i += 6) {
            int bit = Grams.hash(lane, i, drop) >>> shift;
            if ((bits[bit >>> 6] >>> bit & 1) != 0) {
                hits[found++] = i;
            }
        }
        return found;
    }

    private int bySeven(byte[] lane, int from, int stop, int[] hits) {
        int drop = Grams.dropOf(width);
        long[] bits = bitmap;
        int shift = bitmapShift;
        int found = 0;
        for (int i = from; i < stop; i += 7) {
            int bit = Grams.hash(lane, i, drop) >>> shift;
            if ((bits[bit >>> 6] >>> bit & 1) != 0) {
                hits[found++] = i;
            }
        }
        return found;
    }

    private int byEight(byte[] lane, int from, int stop, int[] hits) {
        int drop = Grams.dropOf(width);
        long[] bits = bitmap;
        int shift = bitmapShift;
        int found = 0;
        for (int i = from; i < stop; i += 8) {
            int bit = Grams.hash(lane, i, drop) >>> shift;
            if ((bits[bit >>> 6] >>> bit & 1) != 0) {
                hits[found++] = i;
            }
        }
        return found;
    }

    private void lookUp(int hash, int at, byte[] lane, int length, IntStack out) {
        int slot = slot(hash);
        for (int entry = slots[slot]; entry < slots[slot + 1]; entry++) {
            if (hashes[entry] == hash && mayStand(entry, at - offsets[entry], lane, length)) {
                out.push(terms[entry]);
                out.push(at - offsets[entry]);
            }
        }
    }

    /** Whether the text shows other units of the term too where they must stand. */
    private boolean mayStand(int entry, int start, byte[] lane, int length) {
        int probe = probeOffsets[entry];
        int place = start + probe;
        return probe == NO_PROBE || start >= 0 && place < length && Grams.probe(lane, place) == probes[entry];
    }

    /** Of a narrow window only the high bits of the hash say anything, so they are spread once more. */
    private int slot(int hash) {
        return hash * SPREAD >>> slotShift;
    }

    /** Distance of the positions that are looked at. */
    int step() {
        return step;
    }

    long memoryBytes() {
        return 8L * bitmap.length + 4L * slots.length + 14L * hashes.length + 140;
    }
}
