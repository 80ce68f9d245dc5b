package dev.cordon.internal.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes at which an {@link AnchorTable} looks closer, as a few ranges, so that arithmetic on a machine word finds them among
 * eight bytes at a time. Bytes that are seldom seen are taken in where that makes two ranges one. Immutable.
 */
final class TriggerRanges {

    private static final int MOST = 6;

    /** Up to this many are cheaper. */
    private static final int FEW = 4;

    private static final int ASCII = 0x80;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = ~HIGH_BITS;

    private final int size;
    private final int[] first = new int[MOST];
    private final int[] last = new int[MOST];
    private final long atLeast0;
    private final long atLeast1;
    private final long atLeast2;
    private final long atLeast3;
    private final long atLeast4;
    private final long atLeast5;
    private final long beyond0;
    private final long beyond1;
    private final long beyond2;
    private final long beyond3;
    private final long beyond4;
    private final long beyond5;

    /** All bits where every byte from 0x80 up is wanted, else none. */
    private final long outside;

    private TriggerRanges(List<int[]> ranges, boolean outside) {
        size = ranges.size();
        // Unused ranges are empty, so that the loop has one form.
        for (int i = 0; i < MOST; i++) {
            first[i] = i < ranges.size() ? ranges.get(i)[0] : 1;
            last[i] = i < ranges.size() ? ranges.get(i)[1] : 0;
        }
        atLeast0 = (0x80 - first[0]) * ONES;
        atLeast1 = (0x80 - first[1]) * ONES;
        atLeast2 = (0x80 - first[2]) * ONES;
        atLeast3 = (0x80 - first[3]) * ONES;
        atLeast4 = (0x80 - first[4]) * ONES;
        atLeast5 = (0x80 - first[5]) * ONES;
        beyond0 = (0x7F - last[0]) * ONES;
        beyond1 = (0x7F - last[1]) * ONES;
        beyond2 = (0x7F - last[2]) * ONES;
        beyond3 = (0x7F - last[3]) * ONES;
        beyond4 = (0x7F - last[4]) * ONES;
        beyond5 = (0x7F - last[5]) * ONES;
        this.outside = outside ? -1 : 0;
    }

    /** @param wanted whether each byte must be marked */
    static TriggerRanges of(boolean[] wanted) {
        List<int[]> ranges = new ArrayList<>();
        for (int symbol = 0; symbol < ASCII; symbol++) {
            if (wanted[symbol]) {
                int from = symbol;
                while (symbol + 1 < ASCII && wanted[symbol + 1]) {
                    symbol++;
                }
                ranges.add(new int[] {from, symbol});
            }
        }
        while (ranges.size() > MOST) {
            mergeCheapest(ranges);
        }
        boolean outside = false;
        for (int symbol = ASCII; symbol < wanted.length; symbol++) {
            outside |= wanted[symbol];
        }
        return new TriggerRanges(ranges, outside);
    }

    private static void mergeCheapest(List<int[]> ranges) {
        int cheapest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 1 < ranges.size(); i++) {
            int[] gap = {ranges.get(i)[1] + 1, ranges.get(i + 1)[0] - 1};
            double cost = 0;
            for (int symbol = gap[0]; symbol <= gap[1]; symbol++) {
                cost += ChatModel.rate(symbol);
            }
            if (cost < least) {
                least = cost;
                cheapest = i;
            }
        }
        int[] next = ranges.remove(cheapest + 1);
        ranges.get(cheapest)[1] = next[1];
    }

    /** Number of ranges below 0x80. */
    int size() {
        return size;
    }

    /** Whether a byte, given as 0 to 255, is in a range. */
    boolean has(int symbol) {
        if (symbol >= ASCII) {
            return outside != 0;
        }
        for (int i = 0; i < MOST; i++) {
            if (symbol >= first[i] && symbol <= last[i]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Marks, among eight bytes, those in a range.
     *
     * @param word the bytes
     * @return the high bit of each byte that is in a range; no other bits
     */
    long marked(long word) {
        // Below 0x80, adding 0x80 - first carries into the high bit from first on, and adding 0x7F - last beyond last.
        long low = word & LOW_BITS;
        long in = (low + atLeast0 & ~(low + beyond0))
                | (low + atLeast1 & ~(low + beyond1))
                | (low + atLeast2 & ~(low + beyond2))
                | (low + atLeast3 & ~(low + beyond3));
        if (size > FEW) {
            in |= (low + atLeast4 & ~(low + beyond4)) | (low + atLeast5 & ~(low + beyond5));
        }
        return (in & ~word | word & outside) & HIGH_BITS;
    }

    /**
     * Finds the words of a stretch with a byte in a range. Without calls and with everything in locals, so that the compiler keeps
     * it all in registers.
     *
     * @param from first position; a whole word is readable at every eighth position up to {@code to}
     * @param words gets their positions
     * @return how many there are
     */
    int find(byte[] lane, int from, int to, int[] words) {
        return size > FEW ? findMany(lane, from, to, words) : findFew(lane, from, to, words);
    }

    private int findFew(byte[] lane, int from, int to, int[] words) {
        long a0 = atLeast0;
        long a1 = atLeast1;
        long a2 = atLeast2;
        long a3 = atLeast3;
        long b0 = beyond0;
        long b1 = beyond1;
        long b2 = beyond2;
        long b3 = beyond3;
        long out = outside;
        int found = 0;
        for (int i = from; i < to; i += Long.BYTES) {
            long word = (long) LONGS.get(lane, i);
            long low = word & LOW_BITS;
            long in = (low + a0 & ~(low + b0))
                    | (low + a1 & ~(low + b1))
                    | (low + a2 & ~(low + b2))
                    | (low + a3 & ~(low + b3));
            if (((in & ~word | word & out) & HIGH_BITS) != 0) {
                words[found++] = i;
            }
        }
        return found;
    }

    private int findMany(byte[] lane, int from, int to, int[] words) {
        long a4 = atLeast4;
        long a5 = atLeast5;
        long b4 = beyond4;
        long b5 = beyond5;
        long a0 = atLeast0;
        long a1 = atLeast1;
        long a2 = atLeast2;
        long a3 = atLeast3;
        long b0 = beyond0;
        long b1 = beyond1;
        long b2 = beyond2;
        long b3 = beyond3;
        long out = outside;
        int found = 0;
        for (int i = from; i < to; i += Long.BYTES) {
            long word = (long) LONGS.get(lane, i);
            long low = word & LOW_BITS;
            long in = (low + a0 & ~(low + b0))
                    | (low + a1 & ~(low + b1))
                    | (low + a2 & ~(low + b2))
                    | (low + a3 & ~(low + b3))
                    | (low + a4 & ~(low + b4))
                    | (low + a5 & ~(low + b5));
            if (((in & ~word | word & out) & HIGH_BITS) != 0) {
                words[found++] = i;
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return Arrays.toString(first) + " to " + Arrays.toString(last);
    }
}
